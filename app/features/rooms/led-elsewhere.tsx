import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Reach } from "#app/ui/reach.tsx";
import { ActForm } from "./act-form.tsx";
import type { Elsewhere } from "./rooms.ts";

/** Where it goes on instead of the room, for everybody at the door and in it. */
export function LedElsewhere({ elsewhere }: { elsewhere: Elsewhere | null }) {
  if (!elsewhere) return null;
  const { url, phone } = elsewhere;
  return (
    <div className="elsewhere" role="alert">
      <h2>{m.rooms_elsewhere()}</h2>
      {url && (
        <p>
          <a className="btn" href={url} rel="noopener">
            <Icon name="link" />
            {m.rooms_elsewhere_link()}
          </a>
        </p>
      )}
      {phone && (
        <p>
          <Reach text={m.rooms_fallback_phone({ phone })} phone={phone} />
        </p>
      )}
    </div>
  );
}

type Props = {
  elsewhere: Elsewhere | null;
  fallbackUrl: string | null;
  fallbackPhone: string | null;
  /** What came of the form where it was sent without script. */
  sent?: { typed?: Record<string, string>; problems?: Record<string, string> };
};

/** For who runs the room, when technology fails: one press leads everybody on, and another one back. */
export function LeadingElsewhere({ elsewhere, fallbackUrl, fallbackPhone, sent = {} }: Props) {
  const { typed = {}, problems = {} } = sent;
  return (
    <>
      <h2>{m.rooms_lead_title()}</h2>
      {elsewhere ? (
        <>
          <LedElsewhere elsewhere={elsewhere} />
          <ActForm action="?teil=termin">
            <Button small kind="quiet" name="intent" value="lead-back">
              {m.rooms_lead_back()}
            </Button>
          </ActForm>
        </>
      ) : (
        <>
          <ActForm action="?teil=termin">
            <p className="small soft">{m.rooms_lead_room_hint()}</p>
            <Button small kind="quiet" name="intent" value="another-room">
              {m.rooms_lead_room()}
            </Button>
          </ActForm>
          <ActForm action="?teil=termin" className="lead-fields">
            <Field
              name="url"
              type="url"
              label={m.rooms_lead_url()}
              defaultValue={typed.url ?? fallbackUrl ?? ""}
              error={problems.url}
            />
            <Field
              name="phone"
              type="tel"
              label={m.rooms_lead_phone()}
              defaultValue={typed.phone ?? fallbackPhone ?? ""}
              error={problems.phone}
            />
            <p className="small soft">{m.rooms_lead_hint()}</p>
            <Button small kind="quiet" name="intent" value="elsewhere">
              {m.rooms_lead_everybody()}
            </Button>
          </ActForm>
        </>
      )}
    </>
  );
}
