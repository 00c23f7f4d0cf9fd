import { crc32 } from "node:zlib";

/** An archive of small files, stored without compression (PKWARE APPNOTE 4.3). */
export function zipped(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, content] = [Buffer.from(name), Buffer.from(text)];
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    const lengths = Buffer.from([title.length, 0, 0, 0]);
    const version = Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const local = Buffer.concat([
      Buffer.from("PK\x03\x04"),
      version,
      sizes,
      lengths,
      title,
      content,
    ]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    entries.push(
      Buffer.concat([
        ...[Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), version, sizes, lengths],
        ...[Buffer.alloc(10), place, title],
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
