import { m } from "#app/generated/paraglide/messages.js";
import { Icon } from "#app/ui/icon.tsx";
import { Reach } from "#app/ui/reach.tsx";
import type { DoorPage } from "./shown.ts";

/** No room server right now: what else one can do. */
export function Unavailable({ door }: { door: DoorPage }) {
  const { fallbackUrl, fallbackPhone } = door;
  return (
    <>
      <h2>{m.rooms_unavailable()}</h2>
      <p>
        {fallbackUrl || fallbackPhone ? m.rooms_unavailable_instead() : m.rooms_unavailable_text()}
      </p>
      {fallbackUrl && (
        <p>
          <a className="btn" href={fallbackUrl} rel="noopener">
            <Icon name="link" />
            {m.rooms_fallback_link()}
          </a>
        </p>
      )}
      {fallbackPhone && (
        <p>
          <Reach text={m.rooms_fallback_phone({ phone: fallbackPhone })} phone={fallbackPhone} />
        </p>
      )}
    </>
  );
}
