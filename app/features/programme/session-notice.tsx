import { phaseOf } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

type Props = {
  session: {
    startsAt: Date;
    endsAt: Date;
    zone: string;
    cancelledAt: Date | null;
    cancelReason: string | null;
    replacedBy: { startsAt: Date } | null;
  };
  now: Date;
  replacementHref: string | null;
};

/** What a visitor must know before anything else: cancelled, running, or over. */
export function SessionNotice({ session, now, replacementHref }: Props) {
  const phase = phaseOf(session, now);
  if (phase === "coming") return null;
  if (phase === "running")
    return (
      <Notice tone="plain">
        <p>{m.portal_session_running()}</p>
      </Notice>
    );
  return (
    <Notice tone={phase === "cancelled" ? "bad" : "plain"}>
      {phase === "cancelled" ? (
        <p>
          <b>{m.portal_session_cancelled()}</b> {m.portal_session_cancelled_hint()}{" "}
          {session.cancelReason &&
            m.portal_session_cancelled_reason({ reason: session.cancelReason })}
        </p>
      ) : (
        <p>
          <b>{m.portal_session_over()}</b> {m.portal_session_over_hint()}
        </p>
      )}
      {session.replacedBy && replacementHref && (
        <p>
          <a href={replacementHref}>
            {m.portal_session_replaced({ when: replacementWords(session, now) })}
          </a>
        </p>
      )}
    </Notice>
  );
}

function replacementWords({ replacedBy, endsAt, startsAt, zone }: Props["session"], now: Date) {
  const start = replacedBy?.startsAt ?? startsAt;
  const end = new Date(start.getTime() + (endsAt.getTime() - startsAt.getTime()));
  return whenWords({ startsAt: start, endsAt: end, zone, locale: getLocale(), now }).long;
}
