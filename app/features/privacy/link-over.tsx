import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { AskForm } from "./ask-form.tsx";

/** A link that has had its time, or was never one: ask for a fresh one. */
export function LinkOver({ pathname }: { pathname: string }) {
  return (
    <HousePage pathname={pathname}>
      <h1>{m.privacy_over_heading()}</h1>
      <p className="lead">{m.privacy_over_text()}</p>
      <AskForm reply={null} action={pathsIn(getLocale()).ownData()} />
    </HousePage>
  );
}
