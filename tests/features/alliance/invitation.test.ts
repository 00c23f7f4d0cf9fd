import { expect, test } from "vitest";
import {
  acceptAllianceInvitation,
  foundByInvitation,
} from "#app/features/alliance/accept-alliance-invitation.server.ts";
import { FoundingForm, namedAsHostFrom, slugFrom } from "#app/features/alliance/founding.ts";
import {
  allianceInvitationBehind,
  allianceInvitationToken,
  inviteAssociation,
  revokeAllianceInvitation,
} from "#app/features/alliance/invite-association.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  answering,
  later,
  officeOf,
  theEveningBefore,
} from "../../support/cast.ts";

const open = { now: theEveningBefore, locale: "de" } as const;
let newcomers = 0;

const bentheim = () =>
  FoundingForm.parse({
    name: `Wirtschaftsvereinigung Grafschaft ${++newcomers}`,
    town: "Nordhorn",
    contactPhone: "05921 0000",
    ownerName: "Geschäftsstelle, Leitung",
    ownerEmail: `leitung-${newcomers}@example.org`,
    shortName: "",
    slug: "",
    namedAsHost: "",
    contactEmail: "",
    brandColour: "#0b4a83",
  });

async function invitedBy(association: Association, alliance: { id: string }) {
  const made = await inviteAssociation(officeOf(association), alliance.id);
  if (!made.ok) throw new Error(made.refusal);
  return behind(made.invitationId);
}

async function behind(id: string) {
  const found = await allianceInvitationBehind(open, allianceInvitationToken(id));
  if (!found) throw new Error("no invitation");
  return found;
}

test("a new association joins through the link, with its owner and its districts", async () => {
  const aiw = await anAssociation("aiw");
  const alliance = await anAlliance(aiw);
  await answering(aiw, alliance, ["05554"]);
  await db.district.createMany({
    data: [
      {
        ags: "03456",
        name: "Grafschaft",
        nuts: "DE94B",
        state: "NI",
        kind: "Kreis",
        population: 1,
      },
    ],
    skipDuplicates: true,
  });
  const invitation = await invitedBy(aiw, alliance);
  const form = bentheim();
  const outcome = await foundByInvitation(open, invitation, form, ["03456"]);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const made = await db.association.findUniqueOrThrow({
    where: { slug: outcome.slug },
    include: {
      staffRoles: { include: { staff: true } },
      allianceMemberships: true,
      responsibilities: true,
    },
  });
  expect(made.staffRoles.map(({ role, staff }) => [role, staff.email])).toEqual([
    ["owner", form.ownerEmail],
  ]);
  expect(made.allianceMemberships.map(({ allianceId }) => allianceId)).toEqual([alliance.id]);
  expect(made.responsibilities.map(({ ags }) => ags)).toEqual(["03456"]);
  const joined = await db.fact.findFirstOrThrow({
    where: { type: "alliance.joined", associationId: made.id },
  });
  expect(joined.staffId).toBe(made.staffRoles[0]?.staffId);
});

test("a link lets one association in, and nothing is left of the second one", async () => {
  const aiw = await anAssociation("aiw");
  const invitation = await invitedBy(aiw, await anAlliance(aiw));
  const before = await db.association.count();
  const both = await Promise.all(
    [bentheim(), bentheim()].map((form) => foundByInvitation(open, invitation, form, [])),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "invitation-over" });
  expect(await db.association.count()).toBe(before + 1);
});

test("a district that a partner answers for is refused with the partner's name", async () => {
  const aiw = await anAssociation("aiw");
  const alliance = await anAlliance(aiw);
  await answering(aiw, alliance, ["05558"]);
  const invitation = await invitedBy(aiw, alliance);
  const emsland = await anAssociation("emsland");
  const refused = await acceptAllianceInvitation(officeOf(emsland), invitation, ["05558"]);
  expect(refused).toMatchObject({
    ok: false,
    refusal: "district-taken",
    taken: { ags: "05558", association: aiw.name },
  });
  expect((await behind(invitation.id)).isOpen).toBe(true);
  expect(await acceptAllianceInvitation(officeOf(emsland), invitation, [])).toMatchObject({
    ok: true,
  });
});

test("an invitation ends when it is taken back, only by who made it, and after two weeks", async () => {
  const aiw = await anAssociation("aiw");
  const partner = await anAssociation("steinfurt");
  const alliance = await anAlliance(aiw, partner);
  const { id } = await invitedBy(aiw, alliance);
  await revokeAllianceInvitation(officeOf(partner), id);
  expect((await behind(id)).isOpen).toBe(true);
  await revokeAllianceInvitation(officeOf(aiw), id);
  const over = await behind(id);
  expect(over.isOpen).toBe(false);
  const newcomer = officeOf(await anAssociation("emsland"));
  expect(await acceptAllianceInvitation(newcomer, over, [])).toMatchObject({
    refusal: "invitation-over",
  });
  const late = await invitedBy(aiw, alliance);
  const now = later(theEveningBefore, 14 * 24 * 60);
  expect(await acceptAllianceInvitation({ ...newcomer, now }, late, [])).toMatchObject({
    refusal: "invitation-over",
  });
});

test("who is not in an alliance invites nobody into it, and no other link opens it", async () => {
  const alliance = await anAlliance(await anAssociation("aiw"));
  const stranger = await anAssociation("emsland");
  expect(await inviteAssociation(officeOf(stranger), alliance.id)).toMatchObject({
    refusal: "not-in-alliance",
  });
  expect(await allianceInvitationBehind(open, "unbekannt.x")).toBeNull();
});

test("what is left empty has a sensible beginning", () => {
  expect(slugFrom("Wirtschaftsförderung Höxter & Süd e. V.")).toBe(
    "wirtschaftsfoerderung-hoexter-sued-e-v",
  );
  expect(namedAsHostFrom("Wirtschaftsverband Emsland")).toBe("vom Wirtschaftsverband Emsland");
  expect(namedAsHostFrom("Wirtschaftsvereinigung Steinfurt")).toMatch(/^von der /);
  expect(namedAsHostFrom("AIW")).toBe("von AIW");
  expect(FoundingForm.safeParse({ ...bentheim(), name: "!!!" }).success).toBe(false);
});
