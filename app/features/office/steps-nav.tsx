import { m } from "#app/generated/paraglide/messages.js";
import { Links } from "#app/ui/links.tsx";
import { type Standing, type Step, stepsFrom } from "./session-steps.ts";

/** The ways on from a session's page, each group under its name. */
export function StepsNav({ standing, main }: { standing: Standing; main: Step | null }) {
  const groups = stepsFrom(standing, main);
  if (groups.length === 0) return null;
  return (
    <nav className="steps" aria-label={m.office_next()}>
      {groups.map(({ label, steps }) => (
        <div key={label}>
          <h2 className="small">{label}</h2>
          <Links items={steps} />
        </div>
      ))}
    </nav>
  );
}
