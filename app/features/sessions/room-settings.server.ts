import type { Tx } from "#app/platform/db.server.ts";

type Settings = { chatOpen?: boolean; questionsAtOnce?: boolean };

/** What is switched in the room, in the transaction of who may; it is a new edition for who edits at the desk. */
export const setInRoom = (tx: Tx, id: string, settings: Settings) =>
  tx.session.update({ where: { id }, data: { ...settings, edition: { increment: 1 } } });
