import { m } from "#app/generated/paraglide/messages.js";
import type { findLastCheck } from "./check-page.server.ts";
import { verdictTones, verdictWords } from "./verdict-words.ts";

type Props = Awaited<ReturnType<typeof findLastCheck>>;

/** How the newest check went, and the way to the next; a page that has loaded claims nothing of itself. */
export function LastCheck({ last, href }: Props) {
  return (
    <>
      <ul className="checks">
        <li>
          {m.checks_place()}
          <b className={last ? verdictTones[last.verdict] : ""}>
            {last
              ? m.checks_line_last({ when: last.when, verdict: verdictWords[last.verdict]() })
              : m.checks_untried()}
          </b>
        </li>
      </ul>
      <p>
        <a href={href}>{m.checks_link()}</a>
      </p>
    </>
  );
}
