import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";
import { aFile } from "#tests/support/files.ts";

/**
 * Three associations: one that hosts, a partner that adopted, and one that did not. What they own is
 * marked by a word nobody would write, so that an answer shows by itself what it lets out.
 */
export async function aWorld(startsAt = theSessionStarts) {
  const own = await anAssociation("aiw");
  const partner = await anAssociation("emsland");
  const foreign = await anAssociation("steinfurt");
  const alliance = await anAlliance(own, partner);
  const pooled = { alliance, adoptedBy: partner };

  const titled = (mark: string) => ({ title: `Leak-${mark}`, seats: 500, startsAt });
  await aSession(own, titled("own"));
  await aSession(own, { ...titled("draft"), draft: true });
  await aSession(partner, titled("partner"));
  await aSession(foreign, titled("foreign"));
  const past = { startsAt: later(startsAt, -14 * 24 * 60) };
  await aSession(own, { ...titled("past"), ...pooled, ...past });
  await aSession(own, { ...titled("ownpast"), ...past });
  await aSession(own, { ...titled("listed"), alliance });
  const standing = await aSession(own, { ...titled("shared"), ...pooled });

  /** Each call makes a new one: no line depends on what another did. */
  const shared = async (from = startsAt) =>
    (await aSession(own, { ...titled("shared"), ...pooled, startsAt: from })).id;
  const draft = async () => (await aSession(own, { ...titled("draft"), draft: true })).id;
  const listed = async () => (await aSession(own, { ...titled("shared"), alliance })).id;
  const engagement = async () => {
    const { id } = await aSession(own, { ...titled("shared"), expert: await anExpert(own) });
    return db.engagement.findFirstOrThrow({ where: { sessionId: id } });
  };
  return {
    ...{
      own,
      partner,
      foreign,
      alliance,
      standing: standing.id,
      shared,
      draft,
      listed,
      engagement,
    },
    expert: async () => (await anExpert(own, `Leak-expert-${newShortId()}`)).id,
    moved: async () => {
      const id = await shared();
      await reschedule(officeOf(own), id, nextDay);
      return id;
    },
    /** A file of the shared session: both ids. */
    material: async (audience: "public" | "registered" = "public") => {
      const sessionId = await shared();
      const name = "Leak-material.pdf";
      return [sessionId, await aFile(own, sessionId, { name, audience })] as const;
    },
    seat: async (sessionId?: string) => seated(own, sessionId ?? (await shared()), stranger()),
  };
}

export const nextDay = {
  startsAt: later(theSessionStarts, 24 * 60),
  endsAt: later(theSessionEnds, 24 * 60),
};

export type World = Awaited<ReturnType<typeof aWorld>>;

/** What one function of the house answers to each of the three. */
export type Line = {
  call: (scope: Parameters<typeof register>[0], world: World) => Promise<unknown>;
  own: string;
  partner: string;
  foreign: string;
  /** Where somebody without a right of their own gets more than a 404. */
  because?: string;
};

let count = 0;

/** Somebody whose name, company, address and telephone nobody else may read. */
export const stranger = (): RegistrationForm => {
  count += 1;
  return {
    ...guest(count),
    ...{ name: `Leak-guest ${count}`, company: "Leak-guest GmbH", phone: "0190 Leak-guest" },
    email: `leak-guest-${count}@example.org`,
  };
};

export async function seated(
  through: Association,
  sessionId: string,
  form: RegistrationForm,
  now = theEveningBefore,
) {
  const outcome = await register(guestOf(through, now), sessionId, form);
  const id = (outcome.ok && outcome.registrationId) || "";
  if (!id) throw new Error(`${form.email} got no seat: ${JSON.stringify(outcome)}`);
  return db.registration.findUniqueOrThrow({ where: { id } });
}

/** The marked words in whatever an answer holds: "own shared", or "nothing". */
export function marksIn(answer: unknown): string {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  const found = (text ?? "").matchAll(/leak-([a-z]+)/gi);
  return [...new Set([...found].map(([, mark]) => mark as string))].sort().join(" ") || "nothing";
}
