import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useShortcuts } from "#app/ui/shortcuts.ts";
import type { Floor } from "./use-floor.ts";

/** A guest's hand in the bar, with about the place it has; on stage the way back. */
export function FloorBar({ own: { hand, invitation }, act, hasFailed }: Floor) {
  const isOnStage = invitation?.isOnStage ?? false;
  const turn = () => (isOnStage ? undefined : act({ intent: hand ? "lower" : "raise" }));
  useShortcuts({ hand: turn });
  return (
    <>
      {isOnStage ? (
        <Button type="button" kind="quiet" onClick={() => act({ intent: "leave-stage" })}>
          <Icon name="leave" />
          <span>{m.floor_leave()}</span>
        </Button>
      ) : (
        <button type="button" className="btn quiet" aria-pressed={hand !== null} onClick={turn}>
          <Icon name="hand" />
          <span>{m.floor_hand()}</span>
          {hand && <span className="place">{m.floor_place({ place: hand.place })}</span>}
        </button>
      )}
      {hasFailed && (
        <p role="alert" className="bar-note">
          {m.rooms_act_unreachable()}
        </p>
      )}
    </>
  );
}
