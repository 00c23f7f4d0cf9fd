import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";

/** Somebody's certificate from the desk; refusals come back to the page as a sentence. */
export const IssuePart = ({ number, action }: { number: string | null; action: string }) => (
  <section>
    <h2>{m.attendance_issue_title()}</h2>
    {number && <p>{m.attendance_issue_current({ number })}</p>}
    <form method="post" action={action}>
      <Button kind="quiet">{m.attendance_issue()}</Button>
    </form>
  </section>
);
