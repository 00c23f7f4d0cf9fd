import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { clockWords, dayKey, momentWords } from "#app/ui/when.ts";

export type DraftLine = { id: string; title: string; savedAt: Date; by: string | null };
type Props = {
  drafts: DraftLine[];
  now: Date;
  zone: string;
  href: (id: string) => string;
};

/** What the office has begun: to go on with, or to throw away. */
export function DraftsList({ drafts, now, zone, href }: Props) {
  if (drafts.length === 0) return null;
  return (
    <details className="drafts">
      <summary>{m.planning_drafts({ count: drafts.length })}</summary>
      <ul>
        {drafts.map(({ id, title, savedAt, by }) => (
          <li key={id}>
            <a href={href(id)}>{title || m.planning_draft_untitled()}</a>
            <span className="small soft">{savedWords({ savedAt, by, zone, now })}</span>
            <a className="small" href={`${href(id)}?verwerfen`}>
              {m.planning_discard()}
              <span className="unseen">: {title || m.planning_draft_untitled()}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Saved = { savedAt: Date; by: string | null; zone: string; now: Date };

/** "heute, 10:42 Uhr, von Maria Voss" */
export function savedWords({ savedAt, by, zone, now }: Saved) {
  const locale = getLocale();
  const isToday = dayKey(savedAt, zone) === dayKey(now, zone);
  const when = (isToday ? clockWords : momentWords)(savedAt, zone, locale);
  return by ? m.planning_saved_by({ when, by }) : when;
}
