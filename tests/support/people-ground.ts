// Run on its own against DATABASE_URL: a session with a thousand registrations, and somebody of its office.
import fc from "fast-check";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import { aCrowd, guests } from "#tests/support/crowd.ts";

const people = fc.sample(guests, { numRuns: 1000, seed: 2020 }).map((guest) => ({
  ...guest,
  ...{ through: 0, erased: false },
}));
const { sessionId, offices } = await aCrowd(people);
const [office] = offices;
if (!office) throw new Error("A crowd has three offices");
const entry = { email: "petra@example.org", name: "Petra Plan", role: "planner" } as const;
const { staffId } = await enterStaff(officeOf(office.association as never, new Date()), entry);
const ground = { slug: office.association.slug, sessionId, staffId };
process.stdout.write(JSON.stringify(ground), () => process.exit(0));
