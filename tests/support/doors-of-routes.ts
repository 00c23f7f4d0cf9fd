import { join } from "node:path";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { ownDataToken } from "#app/features/identity/own-data-links.server.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { db } from "#app/platform/db.server.ts";
import { folderStore } from "#app/platform/folder-store.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { type aWorld, seated, stranger } from "#tests/house/expectations/world.ts";
import {
  type Association,
  anExpert,
  aSeriesOf,
  aSession,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";
import { ask } from "./ask.ts";
import { aCompany } from "./companies.ts";
import { aFile } from "./files.ts";
import { aList } from "./member-lists.ts";
import { aPerson, cookieOf } from "./persons.ts";
import { aRecording } from "./recordings.ts";

/** What stands in the place of a route's parameters, and with which cookie it is asked. */
export type Door = { params: Record<string, string>; cookie?: string };

/** Somebody whose own words only their own link shows. */
const themselves = () => ({
  ...stranger(),
  ...{ name: "Leak-self", company: "Leak-self GmbH", phone: "0190 Leak-self" },
  email: `leak-self-${newShortId()}@example.org`,
});

/** Whoever knocks, as the columns of the table name them; each knock with a row of its own. */
export async function doorsFor(
  world: Awaited<ReturnType<typeof aWorld>>,
  { url, dataDir }: { url: string; dataDir: string },
) {
  const { own, partner, foreign, alliance } = world;
  const now = new Date();
  await nameTopic({ slug: "logistik", name: "Logistik", nameEn: "Logistics" });
  const pooled = {
    topicSlug: "logistik",
    alliance,
    adoptedBy: partner,
    partnersModerate: true,
    title: "Leak-shared",
    seats: 500,
  };
  const shared = await aSession(own, {
    ...pooled,
    startsAt: inHours(30),
    expert: await anExpert(own),
  });
  const seriesId = await aSeriesOf(own, [shared.id], "Leak-series");
  const draft = await aSession(own, { title: "Leak-draft", startsAt: inHours(40), draft: true });
  const registered = await seated(own, shared.id, stranger(), now);
  const open = await aFile(own, shared.id, { audience: "public" });
  const kept = await aFile(own, shared.id, { audience: "registered" });
  const store = folderStore(join(dataDir, "recordings"));
  const recordingId = await aRecording(shared.id, {
    title: "Leak-shared",
    isPublished: true,
    store,
  });
  const content = "WEBVTT\n\n00:01.000 --> 00:02.000\nGuten Tag\n";
  await db.transcript.create({ data: { recordingId, content, broughtAt: now } });
  const { id: companyId } = await aCompany(own, { name: "Leak-company" });
  const at = (association: string, sessionId: string) => async (): Promise<Door> => ({
    params: { association, sessionId, seriesId, materialId: open, recordingId, companyId },
  });
  /** An odd knock may have called the session off: then the next one has another. */
  const guest = async () => {
    const { cancelledAt } = await db.session.findUniqueOrThrow({ where: { id: shared.id } });
    const { id } = cancelledAt ? await aSession(own, { ...pooled, startsAt: inHours(30) }) : shared;
    return seated(own, id, themselves(), now);
  };
  await guest();
  const behind = (token: () => Promise<string>) => async (): Promise<Door> => ({
    params: { token: await token(), materialId: kept },
  });
  const engagement = () => db.engagement.findFirstOrThrow({ where: { sessionId: shared.id } });
  const importId = await aList(officeOf(own, now), "Firma;PLZ;Ort\nMuster GmbH;48703;Stadtlohn\n");
  const onDesk = async (at = own) => {
    const { id: engagementId, expertId } = await engagement();
    const place = { sessionId: shared.id, registrationId: registered.id, importId };
    return {
      association: at.slug,
      ...place,
      companyId,
      expertId,
      engagementId,
      materialId: kept,
      recordingId,
    };
  };
  const staff = async (
    association: Association,
    role: Role,
    passed = true,
    at = own,
  ): Promise<Door> => {
    const entry = { email: `${newShortId()}@example.org`, name: "Leak-self", role };
    const { staffId } = await enterStaff(officeOf(association, new Date()), entry);
    const { cookie } = await ask(`${url}/demo`, { form: { staff: staffId } });
    if (!passed)
      await db.cookieSession.updateMany({ where: { staffId }, data: { secondFactorAt: null } });
    return { params: await onDesk(at), cookie };
  };
  /** Of the company's people; with an `until`, who acts for it no more. */
  const atCompany = async (companies: { id: string }[], until?: Date): Promise<Door> => {
    const person = await aPerson(companies);
    const where = { personId: person.id };
    if (until) await db.representation.updateMany({ where, data: { until } });
    return { params: { companyId }, cookie: await cookieOf(person) };
  };
  return {
    own: at(own.slug, shared.id),
    partner: at(partner.slug, shared.id),
    foreign: at(foreign.slug, shared.id),
    nobody: at("gibt-es-nicht", shared.id),
    draft: at(own.slug, draft.id),
    absent: at(own.slug, "unbekannt"),
    place: behind(async () => placeToken(await guest())),
    entry: behind(async () => entryToken(await guest())),
    expert: behind(async () => expertToken(await engagement())),
    stage: behind(async () => stageToken(await engagement())),
    "own data": behind(async () => {
      const { address } = await guest();
      await askOwnData({ now: new Date(), locale: "de" }, address);
      return ownDataToken(await db.ownDataRequest.findFirstOrThrow({ where: { address } }));
    }),
    forged: behind(async () => `${placeToken(await guest())}x`),
    "no login": async (): Promise<Door> => ({ params: await onDesk() }),
    "code alone": () => staff(own, "owner", false),
    owner: () => staff(own, "owner"),
    planner: () => staff(own, "planner"),
    moderator: () => staff(own, "moderator"),
    reader: () => staff(own, "reader"),
    "partner's office": () => staff(partner, "planner", true, partner),
    "foreign office": () => staff(foreign, "owner", true, foreign),
    stranger: () => staff(foreign, "owner"),
    person: () => atCompany([{ id: companyId }]),
    "former person": () => atCompany([{ id: companyId }], now),
    "other person": () => atCompany([]),
    anybody: async (): Promise<Door> => ({ params: {} }),
  } satisfies Record<string, () => Promise<Door>>;
}
