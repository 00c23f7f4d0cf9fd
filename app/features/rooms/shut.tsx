import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { RoomFacts } from "./queries.server.ts";
import type { Refusal } from "./rooms.ts";
import { refusalTexts } from "./texts.ts";

type Props = { token: string; facts: RoomFacts; refusal: Refusal };

/** The room, closed to this person: why, and the way on. */
export function Shut({ token, facts, refusal }: Props) {
  const go = pathsIn(getLocale());
  const { title, text } = refusalTexts[refusal]();
  return (
    <main className="shut">
      <div role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <p>{m.rooms_help({ phone: facts.office })}</p>
      <p className="links">
        {refusal === "elsewhere" ? (
          <ButtonLink href={go.inside(token)}>{m.rooms_continue_here()}</ButtonLink>
        ) : (
          <ButtonLink href={go.room(token)}>{m.rooms_to_door()}</ButtonLink>
        )}
      </p>
    </main>
  );
}
