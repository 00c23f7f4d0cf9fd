// Run on its own against DATABASE_URL: an association, and somebody of its office.
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { anAssociation, officeOf } from "#tests/support/cast.ts";

const association = await anAssociation("aiw");
const entry = { email: "petra@example.org", name: "Petra Plan", role: "planner" } as const;
const { staffId } = await enterStaff(officeOf(association, new Date()), entry);
const ground = { slug: association.slug, staffId };
process.stdout.write(JSON.stringify(ground), () => process.exit(0));
