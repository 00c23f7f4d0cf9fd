import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { State } from "#app/ui/state.tsx";
import { Table } from "#app/ui/table.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { EngagementLine } from "./expert-queries.server.ts";

type Props = {
  caption: string;
  lines: EngagementLine[];
  now: Date;
  sessionHref: (sessionId: string) => string;
  /** The way to a new link, for who may send one; past engagements have none. */
  linkHref?: ((engagementId: string) => string) | null;
  empty: string;
};

/** Hours of an expert: one's own with their session and link, those elsewhere only as "nicht frei". */
function EngagementTable({ caption, lines, now, sessionHref, linkHref, empty }: Props) {
  const locale = getLocale();
  const withLinks = linkHref !== undefined;
  return (
    <Table
      caption={caption}
      hideCaption
      columns={[
        { label: m.experts_engagement_when() },
        { label: m.experts_engagement_what() },
        ...(withLinks ? [{ label: m.experts_engagement_link() }] : []),
      ]}
      empty={<p className="soft">{empty}</p>}
      rows={lines.map((line) => {
        const { id, startsAt, endsAt, zone, here } = line;
        const when = whenWords({ startsAt, endsAt, zone, locale, now });
        return {
          key: id,
          cells: [
            when.long,
            here ? (
              <a key="session" href={sessionHref(here.sessionId)}>
                {here.title}
              </a>
            ) : (
              <State key="session" kind="full">
                {m.experts_not_free()}
              </State>
            ),
            ...(withLinks ? [<LinkCell key="link" line={line} linkHref={linkHref} />] : []),
          ],
        };
      })}
    />
  );
}

type Cell = { line: EngagementLine; linkHref: Props["linkHref"] };

function LinkCell({ line: { id, firm, here }, linkHref }: Cell) {
  if (!here) return null;
  if (!firm) return <span className="soft">{m.experts_engagement_draft()}</span>;
  return (
    <div className="link-cell">
      <span>{here.isBound ? m.experts_link_bound() : m.experts_link_unused()}</span>
      {linkHref && (
        <ButtonLink small kind="quiet" href={linkHref(id)}>
          {m.experts_link_anew()}
        </ButtonLink>
      )}
    </div>
  );
}

type Section = Pick<Props, "now" | "sessionHref" | "linkHref"> & {
  coming: EngagementLine[];
  past: EngagementLine[];
};

/** What is to come, and behind one press what was. */
export function Engagements({ coming, past, linkHref, ...rest }: Section) {
  return (
    <section>
      <h2>{m.experts_engagements()}</h2>
      <EngagementTable
        {...rest}
        caption={m.experts_engagements()}
        lines={coming}
        linkHref={linkHref}
        empty={m.experts_engagements_none()}
      />
      {past.length > 0 && (
        <details>
          <summary>{m.experts_engagements_past({ count: past.length })}</summary>
          <EngagementTable {...rest} caption={m.experts_engagements_over()} lines={past} empty="" />
        </details>
      )}
    </section>
  );
}
