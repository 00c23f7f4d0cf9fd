import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Reach } from "#app/ui/reach.tsx";
import { State } from "#app/ui/state.tsx";
import { RoomTitle } from "./room-head.tsx";
import { Silhouette } from "./silhouette.tsx";

/** The room before it runs: the same places, still empty. */
export function RoomPlaceholder({ facts }: { facts: RoomFacts }) {
  const { title, minutesLeft, experts, fallbackUrl, office } = facts;
  return (
    <>
      <header>
        <RoomTitle title={title} minutesLeft={minutesLeft} />
        <div className="invisible" aria-hidden="true">
          <State kind="now">{m.rooms_present({ count: 1 })}</State>
        </div>
      </header>
      <main className="stage">
        <figure className="tile">
          <Silhouette />
          <p>{m.rooms_joining()}</p>
          <figcaption>{experts.join(" · ")}</figcaption>
        </figure>
        <noscript>
          <p className="notice warn">
            <Reach text={m.rooms_needs_script({ phone: office })} phone={office} />{" "}
            {fallbackUrl && <a href={fallbackUrl}>{m.rooms_fallback_link()}</a>}
          </p>
        </noscript>
      </main>
      <div className="bar" />
    </>
  );
}
