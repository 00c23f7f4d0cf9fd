import { db } from "#app/platform/db.server.ts";

const shown = { id: true, name: true, type: true, bytes: true, audience: true } as const;
const inOrder = [{ place: "asc" as const }, { id: "asc" as const }];

/** Whom a list or a file is for; the caller has made sure that the session may be seen at all. */
export type For = "everybody" | "seated";

const audienceOf = (whom: For) => (whom === "everybody" ? { audience: "public" } : {});

/** The files of a session in their order. */
export const materialsOf = (sessionId: string, whom: For) =>
  db.material.findMany({
    where: { sessionId, ...audienceOf(whom) },
    orderBy: inOrder,
    select: shown,
  });

export type Material = Awaited<ReturnType<typeof materialsOf>>[number];

/** One file of a session with its content, or null. */
export async function materialOf(sessionId: string, id: string, whom: For) {
  const where = { id, sessionId, ...audienceOf(whom) };
  const material = await db.material.findFirst({ where, select: shown });
  return material && { ...material, content: contentOf(material) };
}

const onePiece = 256 * 1024;

/** Piece by piece as it is taken: a hall that saves its slides at once keeps no hall of copies in memory. */
function contentOf({ id, bytes }: { id: string; bytes: number }) {
  let from = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const [row] = await db.$queryRaw<{ piece: Uint8Array }[]>`
          SELECT substring(content FROM ${from + 1}::int FOR ${onePiece}::int) AS piece
          FROM "Material" WHERE id = ${id}`;
        if (!row?.piece.length)
          return controller.error(new Error("The file was removed meanwhile."));
        from += row.piece.length;
        controller.enqueue(row.piece);
        if (from >= bytes) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
