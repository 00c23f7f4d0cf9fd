import { m } from "#app/generated/paraglide/messages.js";
import type { PeopleBeside as People } from "./comoderation.ts";

/** Who is in the room: the own guests and who is on stage by name, all others as a number. */
export const PeopleBeside = ({ onStage, own, others, hands }: People) => (
  <>
    <section aria-labelledby="own-guests">
      <h2 id="own-guests">{m.comoderation_own()}</h2>
      {own.length === 0 && <p className="none">{m.comoderation_own_none()}</p>}
      <ul className="people">
        {own.map(({ id, name, hand }) => (
          <li key={id}>
            <p>
              {name}
              {hand !== null && (
                <span className="small soft">{m.comoderation_hand({ place: hand })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="part">{m.comoderation_others({ count: others })}</p>}
      {hands > 0 && <p className="part">{m.comoderation_hands({ count: hands })}</p>}
    </section>
    <section aria-labelledby="on-stage">
      <h2 id="on-stage">{m.comoderation_stage()}</h2>
      {onStage.length === 0 && <p className="none">{m.comoderation_stage_none()}</p>}
      <ul className="people">
        {onStage.map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two on stage may go by the same name.
          <li key={`${name} ${place}`}>
            <p>{name}</p>
          </li>
        ))}
      </ul>
    </section>
  </>
);
