import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { AwsClient } from "aws4fetch";
import { MissingFile, type RecordingStore, type Span } from "./stored-files.server.ts";

export type S3 = {
  /** Such as https://s3.eu-central-1.amazonaws.com. */
  endpoint: string;
  bucket: string;
  region: string;
  key: string;
  secret: string;
  /** The bucket stands in the path, not in the name of the host: most servers of one's own want that. */
  isPathStyle: boolean;
};

/** A piece that takes longer never arrives. */
const patience = 45_000;

/** Files in a bucket that speaks S3, in a multipart upload of pieces that are all `pieceBytes` long but the last. */
export function s3Store(s3: S3, pieceBytes: number): RecordingStore {
  const base = new URL(s3.endpoint);
  if (!s3.isPathStyle) base.host = `${s3.bucket}.${base.host}`;
  const folder = s3.isPathStyle ? `/${s3.bucket}/` : "/";
  const urlOf = (key: string, query = "") => new URL(`${folder}${key}${query}`, base).href;
  const client = connected(s3);

  async function ask(method: string, url: string, init: RequestInit = {}, most = patience) {
    const signal = most > 0 ? { signal: AbortSignal.timeout(most) } : {};
    return (await client()).fetch(url, { method, ...signal, ...init });
  }

  async function sizeOf(key: string) {
    const answer = await ask("HEAD", urlOf(key));
    if (answer.status === 404) return null;
    return Number(wellDone(answer).headers.get("Content-Length"));
  }

  async function partsOf(key: string, upload: string) {
    const parts: string[] = [];
    for (let after = "0"; ; ) {
      const answer = await ask(
        "GET",
        urlOf(key, `?uploadId=${encodeURIComponent(upload)}&part-number-marker=${after}`),
      );
      if (answer.status === 404) return null;
      const text = await wellDone(answer).text();
      for (const [part] of text.matchAll(/<Part>.*?<\/Part>/gs))
        parts.push(
          `<Part><PartNumber>${inside(part, "PartNumber")}</PartNumber><ETag>${inside(part, "ETag")}</ETag></Part>`,
        );
      if (inside(text, "IsTruncated") !== "true") return parts;
      after = inside(text, "NextPartNumberMarker");
    }
  }

  return {
    kind: "s3",
    begin: async (key) => {
      const answer = wellDone(await ask("POST", urlOf(key, "?uploads=")));
      return inside(await answer.text(), "UploadId");
    },
    put: async (key, upload, { at, content }) => {
      const number = at / pieceBytes + 1;
      const query = `?partNumber=${number}&uploadId=${encodeURIComponent(upload)}`;
      const answer = await ask("PUT", urlOf(key, query), { body: new Uint8Array(content) });
      await answer.body?.cancel();
      if (answer.status === 507) return "full";
      wellDone(answer);
      return "kept";
    },
    finish: async (key, upload) => {
      const parts = await partsOf(key, upload);
      if (!parts && (await sizeOf(key)) !== null) return;
      const body = `<CompleteMultipartUpload>${parts?.join("") ?? ""}</CompleteMultipartUpload>`;
      const answer = await ask(
        "POST",
        urlOf(key, `?uploadId=${encodeURIComponent(upload)}`),
        { body, headers: { "Content-Type": "application/xml" } },
        10 * patience,
      );
      // Some mistakes come with 200, because S3 begins to answer before it knows.
      const text = await wellDone(answer).text();
      if (text.includes("<Error>")) throw new Error(`S3: ${inside(text, "Code")}`);
    },
    giveUp: async (key, upload) => {
      if (!upload) return;
      const query = `?uploadId=${encodeURIComponent(upload)}`;
      await gone(await ask("DELETE", urlOf(key, query)));
    },
    sizeOf,
    open: async (key, span?: Span) => {
      const range = span && { headers: { Range: `bytes=${span.from}-${span.to}` } };
      const answer = await ask("GET", urlOf(key), { ...range }, 0);
      if (answer.status === 404) throw new MissingFile(key);
      const { body } = wellDone(answer);
      if (!body) throw new MissingFile(key);
      return Readable.fromWeb(body as ReadableStream);
    },
    remove: async (key) => gone(await ask("DELETE", urlOf(key))),
    hasRoomFor: async () => true,
  };
}

/** Its library is read only where there is a bucket. */
function connected({ key, secret, region }: S3) {
  let made: Promise<AwsClient> | undefined;
  return () => {
    made ??= import("aws4fetch").then(
      (library) =>
        new library.AwsClient({
          ...{ accessKeyId: key, secretAccessKey: secret, service: "s3", region, retries: 4 },
        }),
    );
    return made;
  };
}

const inside = (text: string, tag: string) =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1] ?? "";

/** @throws with the status alone: what S3 says may name keys. */
function wellDone(answer: Response) {
  if (!answer.ok) throw new Error(`S3 answered ${answer.status}.`);
  return answer;
}

async function gone(answer: Response) {
  await answer.body?.cancel();
  if (answer.status !== 404) wellDone(answer);
}
