import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ActForm } from "./act-form.tsx";

/** Whether the room takes anybody new, and the press that turns it round. */
export const Locking = ({ isLocked }: { isLocked: boolean }) => (
  <ActForm action="?teil=personen" className="part">
    <p>{isLocked ? m.rooms_is_locked() : m.rooms_is_unlocked()}</p>
    <Button small kind="quiet" name="intent" value={isLocked ? "unlock" : "lock"}>
      {isLocked ? m.rooms_unlock() : m.rooms_lock()}
    </Button>
    {!isLocked && <p className="small soft">{m.rooms_lock_hint()}</p>}
  </ActForm>
);
