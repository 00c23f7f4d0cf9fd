import type { Tx } from "#app/platform/db.server.ts";

/** Whether a session has a chat, in the transaction of who may say so. */
export const setChatOpen = (tx: Tx, id: string, chatOpen: boolean) =>
  tx.session.update({ where: { id }, data: { chatOpen } });
