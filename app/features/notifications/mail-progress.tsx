import { useRefreshing } from "#app/features/rooms/use-refreshing.ts";
import { m } from "#app/generated/paraglide/messages.js";

type Props = {
  change: "rescheduled" | "cancelled" | "change-undone";
  due: number;
  sent: number;
  failed: number;
  isHeard: boolean;
};

const changed: Record<Props["change"], () => string> = {
  rescheduled: m.office_mails_rescheduled,
  cancelled: m.office_mails_cancelled,
  "change-undone": m.office_mails_undone,
};

/** "Verschoben: 40 von 42 Mails verschickt, 2 kamen nicht an." */
export function MailProgress({ change, due, sent, failed, isHeard }: Props) {
  const all = due + sent + failed;
  useRefreshing(!isHeard || due > 0 ? 3000 : null);
  if (isHeard && all === 0) return null;
  const starting =
    change === "change-undone" ? m.office_mails_undo_starting() : m.office_mails_starting();
  const words = isHeard ? m.office_mails_sent({ sent, all }) : starting;
  return (
    <div className="mail-progress">
      <p>
        <b>{changed[change]()}</b> {words}{" "}
        {failed > 0 && <strong>{m.office_mails_failed({ count: failed })}</strong>}
      </p>
      {isHeard && due > 0 && (
        <progress max={all} value={sent + failed} aria-label={changed[change]()} />
      )}
    </div>
  );
}
