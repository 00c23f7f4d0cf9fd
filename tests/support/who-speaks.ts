import { expect } from "vitest";
import { frameFor } from "#app/features/notifications/frame.server.ts";
import { association as mailed, session as told } from "#app/features/notifications/rows.server.ts";
import { findEntries } from "#app/features/office/calendar-queries.server.ts";
import { findOffered } from "#app/features/pool/offered.server.ts";
import { findCommonProgramme } from "#app/features/programme/common-queries.server.ts";
import { eventData } from "#app/features/programme/event-data.ts";
import { findCalendar, findFeed } from "#app/features/programme/feed-queries.server.ts";
import { findMonth } from "#app/features/programme/month-queries.server.ts";
import { describePicture } from "#app/features/programme/picture-queries.server.ts";
import { findProgramme, getSession } from "#app/features/programme/queries.server.ts";
import { getSeries } from "#app/features/programme/series-queries.server.ts";
import { findSimilar } from "#app/features/programme/similar-queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSeriesOf,
  aSession,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";

const trades = ["Zimmerei", "Ahornhof", "Mosterei"];
const month = { from: new Date("2026-12-01"), to: new Date("2027-01-01") };

export type World = Awaited<ReturnType<typeof aWorld>>;

export async function aWorld() {
  const host = await anAssociation("aiw");
  const partners = [await anAssociation("emsland"), await anAssociation("steinfurt")];
  const alliance = await anAlliance(host, ...partners);
  const names = trades.map((trade) => `${trade} ${host.id}`);
  const experts: { id: string }[] = [];
  for (const name of names) experts.push(await anExpert(host, name));
  const { id } = await aSession(host, { draft: true });
  const sister = await aSession(host);
  await aSeriesOf(host, [id, sister.id]);
  const { seriesId } = await db.session.findUniqueOrThrow({ where: { id } });
  return { host, partners, alliance, names, experts, id, sister, seriesId: seriesId ?? "" };
}

const mine = <Row extends { id: string }>(rows: Row[], id: string) =>
  rows.find((row) => row.id === id);

/** Who speaks, as each surface of this association says it. */
export async function surfaces(world: World, association: Association, now: Date) {
  const { id, sister, seriesId } = world;
  const guest = guestOf(association, now);
  const page = await getSession(guest, id);
  const feed = await findFeed(guest, {}, "json");
  const calendar = (await findCalendar(guest, {})).replace(/\r\n[ \t]/g, "");
  const { performer } = eventData(page, { url: "u", hostUrl: "h", now }) as {
    performer?: { name: string };
  };
  const entry = calendar.split("BEGIN:VEVENT").find((each) => each.includes(`session-${id}@`));
  const session = await db.session.findUniqueOrThrow({ where: { id }, select: told });
  const through = await db.association.findUniqueOrThrow({
    where: { id: association.id },
    select: mailed,
  });
  const similar = await findSimilar(guest, { ...page, id: sister.id });
  const entries = (await findEntries(officeOf(association, now), month, {})).entries;
  const ordered = (text: string) => namesIn(world, text);
  return {
    page: page.experts,
    line: mine(await findProgramme(guest), id)?.experts,
    month: mine(await findMonth(guest, month, {}), id)?.experts,
    common: mine((await findCommonProgramme(guest, { pageSize: 5000 })).rows, id)?.experts,
    series: mine((await getSeries(guest, seriesId)).coming, id)?.experts,
    similar: page.cancelledAt ? page.experts : mine(similar, id)?.experts,
    feed: ordered(feed.items.find(({ uid }) => uid.includes(id))?.lines.join(" ") ?? ""),
    calendar: ordered(entry ?? ""),
    json: performer?.name ?? "",
    picture: ordered(JSON.stringify((await describePicture(guest, page)).words)),
    mail: frameFor("de", session, through).session.experts.join(", "),
    office: mine(entries, id)?.experts,
    search: (await searched(world, association, now)).join(", "),
  };
}

/** Those whose name finds the session, in the order of the page. */
async function searched({ names, id, partners }: World, association: Association, now: Date) {
  const found: string[] = [];
  for (const name of names) {
    const rows = await findProgramme(guestOf(association, now), { text: name.split(" ")[0] });
    const isFound = mine(rows, id) !== undefined;
    if (partners.includes(association)) {
      const offered = await findOffered(officeOf(association, now), [name]);
      expect(mine(offered, id) !== undefined).toBe(isFound);
    }
    if (isFound) found.push(name);
  }
  return found;
}

/** The names as they follow in a text. */
const namesIn = ({ names }: World, text: string) =>
  names
    .filter((name) => text.includes(name))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b))
    .join(", ");
