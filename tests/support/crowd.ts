import fc from "fast-check";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  officeOf,
  theEveningBefore,
} from "./cast.ts";

/** One generated guest; associations by number. */
export const guests = fc.record({
  through: fc.nat(2),
  responsible: fc.option(fc.nat(2)),
  status: fc.constantFrom("seated", "seated", "offered", "waiting", "withdrawn", "expired"),
  erased: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  consents: fc.uniqueArray(
    fc.record({
      purpose: fc.constantFrom("contact", "passOnToHost", "passOnToDistrict", "news"),
      recipient: fc.nat(2),
      verified: fc.boolean(),
      withdrawn: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    }),
    { maxLength: 3, selector: ({ purpose, recipient }) => `${purpose}${recipient}` },
  ),
});
export type Guest = typeof guests extends fc.Arbitrary<infer One> ? One : never;

export type Crowd = Awaited<ReturnType<typeof aCrowd>>;

/** A session of the first of three, adopted by the others, with these guests in its rows. */
export async function aCrowd(people: Guest[]) {
  const all: Association[] = [];
  for (const name of ["aiw", "emsland", "steinfurt"]) all.push(await anAssociation(name));
  const [host, ...adoptedBy] = all as [Association, Association, Association];
  const alliance = await anAlliance(host, ...adoptedBy);
  const { id: sessionId } = await aSession(host, { alliance, adoptedBy, seats: 5000 });
  const pool = await db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: null } });
  const rows = people.map((guest, n) => {
    const id = newId();
    const mark = guest.erased ? "" : `leck-${n}-`;
    return {
      ...{ id, sessionId, poolId: pool.id, hostId: host.id, allianceId: alliance.id, uid: id },
      throughId: all[guest.through]?.id ?? "",
      responsibleId: guest.responsible === null ? null : (all[guest.responsible]?.id ?? null),
      ...{ name: `${mark}name`, company: `${mark}firma`, note: mark && `${mark}notiz` },
      email: mark && `${mark}@example.org`,
      address: mark ? `${mark}@example.org` : id,
      phone: mark && `${mark}fon`,
      ...{ status: guest.status, ticket: n + 1, registeredAt: theEveningBefore },
      verifiedAt: theEveningBefore,
      erasedAt: guest.erased ? theEveningBefore : null,
      ...{ senderName: "", senderAddress: "" },
    };
  });
  await db.registration.createMany({ data: rows });
  await db.consent.createMany({
    data: people.flatMap(({ consents }, n) =>
      consents.map(({ purpose, recipient, verified, withdrawn }) => ({
        ...{
          id: newId(),
          registrationId: rows[n]?.id ?? "",
          subjectId: rows[n]?.id ?? "",
          purpose,
          wording: "1",
        },
        recipientId: all[recipient]?.id ?? "",
        tickedAt: theEveningBefore,
        verifiedAt: verified ? theEveningBefore : null,
        withdrawnAt: withdrawn ? theEveningBefore : null,
      })),
    ),
  });
  return { sessionId, people, offices: all.map((one) => officeOf(one)) };
}

/** The rule in the words of the house, over what was generated: may this association read the name? */
export function mayRead(guest: Guest, reader: number): boolean {
  if (guest.erased) return false;
  if (guest.through === reader) return true;
  const agreed = (purpose: string) =>
    guest.consents.some(
      (consent) =>
        consent.purpose === purpose &&
        consent.recipient === reader &&
        consent.verified &&
        !consent.withdrawn,
    );
  const isHost = reader === 0;
  return (
    (isHost && agreed("passOnToHost")) ||
    (guest.responsible === reader && agreed("passOnToDistrict"))
  );
}

/** The numbers of the guests whose words stand in a text. */
export const namedIn = (text: string) =>
  [...new Set([...text.matchAll(/leck-(\d+)-/g)].map(([, n]) => Number(n)))].sort((a, b) => a - b);
