import {
  countReaders,
  findCirculars,
  getCircular,
  getProgress,
  getSessionToWriteAbout,
} from "#app/features/circulars/circular-queries.server.ts";
import { discardCircular } from "#app/features/circulars/discard-circular.server.ts";
import { offerOfDates } from "#app/features/circulars/offer-dates.server.ts";
import { previewCircular } from "#app/features/circulars/preview-circular.server.ts";
import { sendCircular } from "#app/features/circulars/send-circular.server.ts";
import { takeBackCircular } from "#app/features/circulars/take-back-circular.server.ts";
import { writeCircular } from "#app/features/circulars/write-circular.server.ts";
import {
  lockCircular,
  sessionToWriteAbout,
} from "#app/features/circulars/written-circular.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import type { Line, World } from "./world.ts";

const words = { subject: "Unterlagen", text: "Leak-own", audience: "all" as const };
const hosts = { own: "ok", partner: "404", foreign: "404" };
const shares = { own: "ok", partner: "ok", foreign: "404" };

/** Written by the host about a session that the partner has adopted. */
async function written(world: World, sent = false) {
  const { sessionId } = await world.seat();
  const host = officeOf(world.own);
  const draft = await writeCircular(host, sessionId, words);
  if (!draft.ok) throw new Error(draft.refusal);
  const row = { where: { id: draft.circularId }, data: { sentAt: host.now } };
  if (sent) await db.circular.update(row);
  return [sessionId, draft.circularId] as const;
}

const given = async (answer: Promise<unknown>) => ((await answer) ? "ok" : null);

/** What an office writes to everybody in a session: its own alone. */
export const circularVerbs: Record<string, Line> = {
  "sessions/visibility: concernedWith": {
    call: async (scope, world) => {
      const id = await world.shared();
      await unadopt(officeOf(world.partner), id);
      return given(db.session.findFirst({ where: { id, ...concernedWith(scope) } }));
    },
    own: "ok",
    partner: "ok",
    foreign: "nothing",
  },
  "circulars/circular-queries: getSessionToWriteAbout": {
    call: async (scope, world) => given(getSessionToWriteAbout(scope, await world.shared())),
    ...shares,
  },
  "circulars/offer-dates: offerOfDates": {
    call: async (scope, world) => {
      const where = { id: world.standing };
      return given(offerOfDates(scope, await db.session.findUniqueOrThrow({ where })));
    },
    own: "ok",
    partner: "ok",
    foreign: "ok",
    because: "Words for what findFreeDates answers, about a session that was looked up before.",
  },
  "circulars/circular-queries: countReaders": {
    call: async (scope, world) => {
      const [all] = await countReaders(scope, (await world.seat()).sessionId);
      return `${all?.own} own, ${all?.others.length} others`;
    },
    own: "1 own, 0 others",
    partner: "0 own, 0 others",
    foreign: "0 own, 0 others",
  },
  "circulars/circular-queries: findCirculars": {
    call: async (scope, world) => {
      const [sessionId] = await written(world);
      return (await findCirculars(scope, sessionId))[0]?.text;
    },
    own: "own",
    partner: "nothing",
    foreign: "nothing",
  },
  "circulars/circular-queries: getCircular": {
    call: async (scope, world) => given(getCircular(scope, ...(await written(world)))),
    ...hosts,
  },
  "circulars/circular-queries: getProgress": {
    call: async (scope, world) => {
      const [, id] = await written(world, true);
      return (await getProgress(scope, id)) ? "ok" : null;
    },
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
    because: "Null until the worker has made out the mails; for others it stays so.",
  },
  "circulars/preview-circular: previewCircular": {
    call: async (scope, world) =>
      given(previewCircular(scope, ...(await written(world)), { through: null, locale: "de" })),
    ...hosts,
  },
  "circulars/write-circular: writeCircular": {
    call: async (scope, world) => writeCircular(scope, await world.shared(), words),
    ...shares,
  },
  "circulars/discard-circular: discardCircular": {
    call: async (scope, world) => discardCircular(scope, ...(await written(world))),
    ...hosts,
  },
  "circulars/send-circular: sendCircular": {
    call: async (scope, world) => sendCircular(scope, ...(await written(world))),
    ...hosts,
  },
  "circulars/take-back-circular: takeBackCircular": {
    call: async (scope, world) => takeBackCircular(scope, ...(await written(world, true))),
    ...hosts,
  },
  "circulars/written-circular: lockCircular": {
    call: async (scope, world) => {
      const [sessionId, id] = await written(world);
      return given(transact((tx) => lockCircular(tx, scope, sessionId, id)));
    },
    ...hosts,
  },
  "circulars/written-circular: sessionToWriteAbout": {
    call: async (scope, world) => {
      const id = await world.shared();
      return given(transact((tx) => sessionToWriteAbout(tx, scope, id)));
    },
    ...shares,
  },
};
