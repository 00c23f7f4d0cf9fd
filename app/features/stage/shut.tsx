import type { RoomAddresses } from "#app/features/rooms/addresses.ts";
import type { Refusal } from "#app/features/rooms/rooms.ts";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Reach } from "#app/ui/reach.tsx";
import { refusalTexts } from "./shut-texts.ts";

type Props = { addresses: RoomAddresses; facts: RoomFacts; refusal: Refusal };

/** The room, closed to this person: why, and the way on. */
export function Shut({ addresses, facts, refusal }: Props) {
  const { title, text } = refusalTexts[refusal]();
  return (
    <main className="shut">
      <div role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <p>
        <Reach text={m.rooms_help({ phone: facts.office })} phone={facts.office} />
      </p>
      <p className="links">
        {refusal === "elsewhere" ? (
          <ButtonLink href={addresses.inside}>{m.rooms_continue_here()}</ButtonLink>
        ) : (
          <ButtonLink href={addresses.door}>{m.rooms_to_door()}</ButtonLink>
        )}
      </p>
    </main>
  );
}
