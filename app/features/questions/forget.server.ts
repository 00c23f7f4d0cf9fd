import type { Tx } from "#app/platform/db.server.ts";

/** The questions of these registrations stay, but nobody knows any more who asked. */
export const forgetAskers = (tx: Tx, askerIds: string[]) =>
  tx.question.updateMany({ where: { askerId: { in: askerIds } }, data: { askerId: null } });

/** The questions of these registrations go with their words. */
export const forgetQuestions = (tx: Tx, askerIds: string[]) =>
  tx.question.deleteMany({ where: { askerId: { in: askerIds } } });
