/** Who sits in the demo's offices: named by what they do, not invented people. */
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { actingFor, type Stage } from "./demo.ts";

const posts = [
  { role: "owner", post: "Leitung" },
  { role: "planner", post: "Planung" },
  { role: "moderator", post: "Moderation" },
  { role: "reader", post: "Vorstand (liest mit)" },
] as const;

/** Four people for each association. */
export async function fillOffices(stage: Stage) {
  for (const slug of stage.associationIds.keys()) {
    const scope = await actingFor(stage, slug, stage.now);
    for (const { role, post } of posts) {
      const name = `Geschäftsstelle ${scope.association.shortName}, ${post}`;
      await enterStaff(scope, { email: `${role}@${slug}.example.org`, name, role });
    }
  }
}
