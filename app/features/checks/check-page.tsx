import { m } from "#app/generated/paraglide/messages.js";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Reach } from "#app/ui/reach.tsx";
import type { getCheckPage } from "./check-page.server.ts";
import { Checking } from "./checking.tsx";
import { verdictWords } from "./verdict-words.ts";

type Shown = Awaited<ReturnType<typeof getCheckPage>>;
type Props = { page: Shown; back: string };

export const checkMeta = ({ data }: { data: { page: Shown } | undefined }) => [
  { title: `${m.checks_title()}: ${data?.page.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

/** "Technik prüfen": what it is for, how it went last time, and the check. */
export function CheckPage({ page, back }: Props) {
  const { title, when, part, last, network, isKept, phone } = page;
  return (
    <div className="read check-page">
      <BackLink href={back}>
        {title}, {when}
      </BackLink>
      <h1>{m.checks_title()}</h1>
      <p className="lead">{part === "listen" ? m.checks_lead() : m.checks_lead_speaking()}</p>
      {last && (
        <p>
          {m.checks_last({ when: last.when })} <b>{verdictWords[last.verdict]()}</b>
        </p>
      )}
      {network ? (
        <Checking {...{ part, network, isKept }} />
      ) : (
        <Notice tone="warn">
          <p>{m.checks_unavailable()}</p>
        </Notice>
      )}
      <p className="small soft">
        {m.checks_privacy()} <Reach text={m.rooms_help({ phone })} phone={phone} />
      </p>
    </div>
  );
}
