import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import type { FloorShown, HandShown, InvitedShown, Turn } from "./floor.ts";

type FormProps = { action: string; className?: string; children: ReactNode };

type Props = FloorShown & {
  isRound: boolean;
  /** Sends beside the page, so that the picture stays; without script a plain form. */
  Form: ComponentType<FormProps>;
  action: string;
};

/** Hands in their turn, and who stands on the stage: for who runs the room, and who speaks in it. */
export function FloorPanel({ hands, invited, isRound, Form, action }: Props) {
  const acts = { Form, action, isRound };
  return (
    <>
      {invited.length > 0 && (
        <section aria-labelledby="on-stage">
          <h2 id="on-stage">{m.floor_stage()}</h2>
          <ul className="people">
            {invited.map((one) => (
              <Invited key={one.registrationId} {...one} {...acts} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="hands">
        <h2 id="hands">{m.floor_hands({ count: hands.length })}</h2>
        {hands.length === 0 && <p className="none">{m.floor_no_hands()}</p>}
        <ol className="people hands">
          {hands.map((one) => (
            <Raised key={one.registrationId} {...one} {...acts} />
          ))}
        </ol>
      </section>
    </>
  );
}

const turnText: Record<Turn, () => string> = {
  "first-time": m.floor_turn_first,
  district: m.floor_turn_district,
  time: m.floor_turn_time,
};

type Acts = Pick<Props, "Form" | "action" | "isRound">;

function Raised({ name, turn, isHere, registrationId, isRound, ...acts }: HandShown & Acts) {
  const press = { ...acts, name, registrationId };
  return (
    <li>
      <p>
        {name || m.rooms_nameless()}
        <span className="small soft">{turnText[turn]()}</span>
        {!isHere && <span className="small soft">{m.floor_away()}</span>}
      </p>
      <div className="acts">
        {isRound ? (
          <Press {...press} intent="has-spoken" label={m.floor_has_spoken()} />
        ) : (
          <Press {...press} intent="invite" label={m.floor_invite()} />
        )}
        <Press {...press} intent="hand-down" label={m.floor_lower()} isQuiet />
      </div>
    </li>
  );
}

function Invited({ name, isOnStage, registrationId, isRound, ...acts }: InvitedShown & Acts) {
  const press = { ...acts, name, registrationId };
  return (
    <li>
      <p>
        {name || m.rooms_nameless()}
        <span className="small soft">{isOnStage ? m.floor_is_up() : m.floor_is_asked()}</span>
      </p>
      <div className="acts">
        <Press
          {...press}
          intent="take-off"
          label={isOnStage ? m.floor_take_off() : m.floor_take_back()}
          isQuiet
        />
      </div>
    </li>
  );
}

type PressProps = Pick<Acts, "Form" | "action"> & {
  registrationId: string;
  name: string;
  intent: string;
  label: string;
  isQuiet?: boolean;
};

const Press = ({ Form, action, registrationId, name, intent, label, isQuiet }: PressProps) => (
  <Form action={action}>
    <Hidden name="seat" value={registrationId} />
    <Button
      small
      kind={isQuiet ? "quiet" : "main"}
      name="intent"
      value={intent}
      aria-label={`${label}: ${name}`}
    >
      {label}
    </Button>
  </Form>
);
