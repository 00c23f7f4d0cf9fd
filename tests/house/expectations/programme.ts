import { sessionFile } from "#app/features/notifications/downloads.server.ts";
import { linesOfProgramme, linesOfSession } from "#app/features/planning/command-show.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { findCalendar, findFeed } from "#app/features/programme/feed-queries.server.ts";
import { findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { findMonth, spanOfProgramme } from "#app/features/programme/month-queries.server.ts";
import { findLanguages } from "#app/features/programme/narrowing-queries.server.ts";
import { findNearest } from "#app/features/programme/nearest-queries.server.ts";
import { findComing, findOutline, findOver } from "#app/features/programme/outline.server.ts";
import { describePicture, pictureInHead } from "#app/features/programme/picture-queries.server.ts";
import { matching } from "#app/features/programme/programme-filters.server.ts";
import { rowFields, toRow } from "#app/features/programme/programme-row.server.ts";
import {
  countTopics,
  findHostOfFormerAdoption,
  findPastProgramme,
  findProgramme,
  findProgrammePage,
  getSession,
  getShownSession,
} from "#app/features/programme/queries.server.ts";
import { readTerms } from "#app/features/programme/search.server.ts";
import { findSimilar } from "#app/features/programme/similar-queries.server.ts";
import { findComingIds } from "#app/features/programme/sitemap-queries.server.ts";
import { findNextSessions } from "#app/features/sessions/desk-queries.server.ts";
import {
  hostedBy,
  replacements,
  shownBy,
  shownBySql,
  shownInSpan,
} from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import { type Line, nextDay } from "./world.ts";

/** Reads answer with rows or ids; a row shows its title by itself. */
const titlesOf = (ids: { id: string }[]) =>
  db.session.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: { title: true },
  });

const titles = (where: Prisma.SessionWhereInput) =>
  db.session.findMany({ where, select: { title: true } });

const everything = { from: new Date(0), to: new Date("2100-01-01") };
const counted = ({ length }: unknown[]) => (length > 0 ? "ok" : "nothing");

const shapes = "Shapes what a read has found, and looks nothing up.";

const coming = {
  own: "listed own shared",
  partner: "partner shared",
  foreign: "foreign",
};
const ever = {
  own: "listed own ownpast past shared",
  partner: "partner past shared",
  foreign: "foreign",
};
const over = { own: "ownpast past", partner: "past", foreign: "nothing" };
const shown = { own: "shared", partner: "shared", foreign: "404" };

const forAll = { own: "ok", partner: "ok", foreign: "ok" };

/** A programme is what its association hosts and adopted, and is published. */
export const programmeReads: Record<string, Line> = {
  "programme/queries: findProgramme": {
    call: (scope) => findProgramme(scope),
    ...coming,
  },
  "programme/queries: findProgrammePage": {
    call: async (scope) => (await findProgrammePage(scope, {})).rows,
    ...coming,
  },
  "programme/queries: findPastProgramme": {
    call: async (scope) => (await findPastProgramme(scope)).rows,
    ...over,
  },
  "programme/queries: getSession": {
    call: async (scope, world) => getSession(scope, world.standing),
    ...shown,
  },
  "programme/queries: getShownSession": {
    call: async (scope, world) => getShownSession(scope, world.standing),
    ...shown,
  },
  "programme/queries: findHostOfFormerAdoption": {
    call: async (scope, world) => {
      const id = await world.shared(nextDay.startsAt);
      await unadopt(officeOf(world.partner), id);
      return (await findHostOfFormerAdoption(scope, id)) ? "ok" : null;
    },
    own: "nothing",
    partner: "ok",
    foreign: "nothing",
  },
  "programme/queries: countTopics": {
    call: async (scope) => counted(await countTopics(scope)),
    ...forAll,
    because: "Every association shows at least one session of its own; which, the programme says.",
  },
  "sessions/desk-queries: findNextSessions": {
    call: findNextSessions,
    ...coming,
  },
  "programme/feed-queries: findFeed": {
    call: (scope) => findFeed(scope, {}, "json"),
    ...coming,
  },
  "programme/feed-queries: findCalendar": {
    call: (scope) => findCalendar(scope, {}),
    ...coming,
  },
  "programme/month-queries: findMonth": {
    call: (scope) => findMonth(scope, everything, {}),
    ...ever,
  },
  "programme/month-queries: spanOfProgramme": {
    call: async (scope) => {
      const { first, last } = await spanOfProgramme(scope);
      return first < last ? "more days" : "one day";
    },
    own: "more days",
    partner: "more days",
    foreign: "one day",
  },
  "programme/narrowing-queries: findLanguages": {
    call: async (scope) => counted(await findLanguages(scope)),
    ...forAll,
    because: "As with the topics.",
  },
  "programme/outline: findOutline": {
    call: async (scope) => titlesOf(await findOutline(scope)),
    ...ever,
  },
  "programme/outline: findComing": {
    call: async (scope) => titlesOf(await findComing(scope)),
    ...coming,
  },
  "programme/outline: findOver": {
    call: async (scope) => titlesOf(await findOver(scope)),
    ...over,
  },
  "programme/similar-queries: findSimilar": {
    call: (scope) => findSimilar(scope, { id: "x", topic: { slug: "kurzarbeit" } }),
    ...coming,
  },
  "programme/free-dates: findFreeDates": {
    call: async (scope, world) => {
      const dates = await findFreeDates(scope, world.standing);
      return dates.filter(({ title }) => !title.includes("shared"));
    },
    own: "listed own",
    partner: "partner",
    foreign: "foreign",
  },
  "programme/nearest-queries: findNearest": {
    call: (scope) => findNearest(scope, "Kurzarbeit", []),
    ...coming,
  },
  "programme/search: readTerms": {
    call: async (scope) => counted((await readTerms(scope, "KUG")).terms),
    ...forAll,
    because: "Puts what was typed into terms, with the words that the association itself has told.",
  },
  "programme/sitemap-queries: findComingIds": {
    call: async (scope) => titlesOf((await findComingIds(scope)).map((id) => ({ id }))),
    ...coming,
  },
  "programme/picture-queries: describePicture": {
    call: async (scope, world) => describePicture(scope, await getSession(scope, world.standing)),
    ...shown,
  },
  "programme/picture-queries: pictureInHead": {
    call: async (scope, world) => pictureInHead(scope, await getSession(scope, world.standing)),
    ...shown,
  },
  "planning/command-show: linesOfProgramme": {
    call: linesOfProgramme,
    own: "draft listed own shared",
    partner: "partner shared",
    foreign: "foreign",
  },
  "planning/command-show: linesOfSession": {
    call: async (scope, world) => linesOfSession(scope, world.standing),
    own: "shared",
    partner: "shared",
    foreign: "nothing",
  },
  "sessions/visibility: shownBy": {
    call: (scope) => titles(shownBy(scope)),
    ...ever,
  },
  "sessions/visibility: hostedBy": {
    call: (scope) => titles(hostedBy(scope)),
    own: "draft listed own ownpast past shared",
    partner: "partner",
    foreign: "foreign",
  },
  "sessions/visibility: replacements": {
    call: (scope) => titles(replacements(scope)),
    own: "listed own shared",
    partner: "partner",
    foreign: "foreign",
  },
  "sessions/visibility: shownBySql": {
    call: (scope) =>
      rowsOf(Prisma.sql`SELECT title FROM "Session" session WHERE ${shownBySql(scope)}`),
    ...ever,
  },
  "sessions/visibility: shownInSpan": {
    call: async (scope) => titlesOf(await rowsOf(shownInSpan(scope, everything))),
    ...ever,
  },
  "notifications/downloads: sessionFile": {
    call: async (scope, world) => sessionFile(scope, world.standing),
    own: "shared",
    partner: "shared",
    foreign: "nothing",
  },
  "programme/programme-filters: matching": {
    call: async (scope) => counted(matching({ free: true }, scope)),
    ...forAll,
    because: shapes,
  },
  "programme/programme-row: toRow": {
    call: async (scope, world) => {
      const where = { id: world.standing };
      return toRow(await db.session.findUniqueOrThrow({ where, select: rowFields }), scope);
    },
    own: "shared",
    partner: "shared",
    foreign: "shared",
    because: shapes,
  },
  "programme/lasting: lastingOf": {
    call: async (scope) => lastingOf([], scope),
    ...forAll,
    because: shapes,
  },
};
