import { m } from "#app/generated/paraglide/messages.js";
import type { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Where a circular stands on the desk. */
export type At = {
  slug: string;
  session: string;
  circularId: string;
  go: ReturnType<typeof pathsIn>;
};

/** For a moment it may still be taken back. */
export function CircularPausing() {
  return (
    <Notice tone="plain" role="status">
      <p>{m.circulars_pausing()}</p>
      <form method="post">
        <Hidden name="intent" value="take-back" />
        <Button kind="quiet">{m.circulars_take_back()}</Button>
      </form>
    </Notice>
  );
}

export function CircularTakenBack({ slug, session, circularId, go }: At) {
  return (
    <Notice tone="plain" role="status">
      <p>{m.circulars_taken_back()}</p>
      <p>
        <a href={`${go.circular(slug, session)}?vorlage=${circularId}`}>{m.circulars_again()}</a>
      </p>
    </Notice>
  );
}
