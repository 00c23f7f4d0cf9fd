import type { ReactNode } from "react";
import type { Verdict } from "#app/features/checks/checks.ts";
import { verdictWords } from "#app/features/checks/verdict-words.ts";
import { type EngagedExpert, expertWords } from "#app/features/sessions/expert-words.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { State } from "#app/ui/state.tsx";
import { dayWords, momentWords } from "#app/ui/when.ts";
import type { getDeskSession, getReach } from "./desk-session-queries.server.ts";

type Session = Awaited<ReturnType<typeof getDeskSession>>;
type Reach = Awaited<ReturnType<typeof getReach>>;

/** How the session stands, as a word and what follows from it. */
export function DeskState({ session, replacement, state }: StateProps) {
  const { cancelReason, replacedBy, publishedAt, publishAt, zone, host, isHost } = session;
  if (!publishedAt)
    return (
      <Notice tone="plain">
        <p>
          <b>{m.office_draft()}.</b> {m.office_draft_text()}{" "}
          {publishAt &&
            m.office_draft_until({
              when: momentWords(publishAt, zone, getLocale()),
            })}
        </p>
      </Notice>
    );
  return (
    <>
      <p>{state}</p>
      {!isHost && <p>{m.office_hosted_by({ host: host.shortName })}</p>}
      {cancelReason && <p>{m.office_cancelled_because({ reason: cancelReason })}</p>}
      {replacedBy && replacement && (
        <p>
          <a href={replacement}>
            {m.office_replaced({ when: dayWords(replacedBy.startsAt, zone, getLocale()) })}
          </a>
        </p>
      )}
    </>
  );
}

type StateProps = {
  session: Session;
  replacement: string | null;
  /** Phase and seats, in one word. */
  state: ReactNode;
};

type ReachProps = {
  id: string;
  url: string;
  reach: Reach | null;
  series: { title: string; dates: number; url: string } | null;
};

/** Where the session is shown: the own programme; to its host also adopters and alliances. */
export function DeskReach({ id, url, reach, series }: ReachProps) {
  return (
    <section>
      <h2>{m.office_where()}</h2>
      <CopyLink id={`link-${id}`} label={m.office_public_link()} href={url} />
      {series && (
        <>
          <CopyLink id={`series-${id}`} label={m.office_series_link()} href={series.url} />
          <p className="small">
            <a href={series.url}>
              {m.sessions_series_all({ count: series.dates, title: series.title })}
            </a>
          </p>
        </>
      )}
      {reach && <ReachLines reach={reach} />}
    </section>
  );
}

function ReachLines({ reach: { adopters, alliances } }: { reach: Reach }) {
  return (
    <dl className="lines">
      <div>
        <dt>{m.office_adopters()}</dt>
        <dd>{adopters.map(({ shortName }) => shortName).join(", ") || m.office_nobody_yet()}</dd>
      </div>
      <div>
        <dt>{m.office_offered_in()}</dt>
        <dd>{alliances.map(({ name }) => name).join(", ") || m.office_no_alliance()}</dd>
      </div>
    </dl>
  );
}

type Engaged = EngagedExpert & { check: Verdict | null };
type ExpertsProps = { experts: Engaged[]; isOpen: boolean; isPublic: boolean };

/** Who speaks, and while it matters whether they know. */
export function DeskExperts({ experts, isOpen, isPublic }: ExpertsProps) {
  return (
    <section>
      <h2>{m.office_experts()}</h2>
      {experts.length === 0 && <p className="soft">{m.office_experts_none()}</p>}
      <ul className="plain-list">
        {experts.map((expert) => (
          <li key={expert.id}>
            <b>{expert.name}</b>{" "}
            {isOpen && (
              <State kind={isPublic && expert.isInvited ? "free" : "waiting"}>
                {expertWords(expert, isPublic)}
              </State>
            )}
            {isOpen && expert.check && (
              <>
                {" "}
                <State kind={expert.check === "good" ? "free" : "few"}>
                  {m.office_check({ verdict: verdictWords[expert.check]() })}
                </State>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `files`: the host's, for who has adopted. */
type OwnProps = { session: Session & { poorChecksHref: string | null }; files: ReactNode };

/** What an adopter knows of its own part: its guests, its contingent, its words. */
export function OwnPart({ session, files }: OwnProps) {
  const { ownPeople, poorChecks, poorChecksHref, contingent, introduction, isHost } = session;
  return (
    <>
      <dl className="lines">
        <div>
          <dt>{m.office_own_people()}</dt>
          <dd>{ownWords(ownPeople)}</dd>
        </div>
        {poorChecks > 0 && (
          <div>
            <dt>{m.people_check()}</dt>
            <dd>
              {poorChecksHref ? (
                <a href={poorChecksHref}>{m.office_poor_checks({ count: poorChecks })}</a>
              ) : (
                m.office_poor_checks({ count: poorChecks })
              )}
            </dd>
          </div>
        )}
        {contingent && (
          <div>
            <dt>{m.office_contingent_own()}</dt>
            <dd>{m.office_contingent_words(contingent)}</dd>
          </div>
        )}
      </dl>
      {!isHost && (
        <>
          <h2>{m.office_introduction()}</h2>
          <p>{introduction || m.office_introduction_none()}</p>
          {files}
        </>
      )}
    </>
  );
}

/** "9 mit Platz, 2 wartend": what is none is not told. */
function ownWords({ seated, offered, waiting }: Session["ownPeople"]) {
  const words = [
    seated > 0 && m.office_own_seated({ count: seated }),
    offered > 0 && m.office_own_offered({ count: offered }),
    waiting > 0 && m.office_own_waiting({ count: waiting }),
  ].filter(Boolean);
  return words.length > 0 ? words.join(", ") : m.office_own_nobody();
}
