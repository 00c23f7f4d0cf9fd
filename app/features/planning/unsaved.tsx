import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Why a saving did not go through. */
export type Why = "unreachable" | "login" | "second-factor" | "gone" | "broken";

const words: Record<Why, () => string> = {
  unreachable: m.planning_unsaved_unreachable,
  login: m.planning_unsaved_login,
  "second-factor": m.planning_unsaved_second_factor,
  gone: m.planning_unsaved_gone,
  broken: m.planning_unsaved_broken,
};

type Props = { why: Why; links: { login: string; secondFactor: string }; again: () => void };

/** The page stays, with all that was typed; the way in opens beside it. */
export function Unsaved({ why, links, again }: Props) {
  const way = {
    login: { href: links.login, label: m.planning_log_in_beside() },
    "second-factor": { href: links.secondFactor, label: m.desk_second_factor() },
  }[why as string];
  return (
    <div className="unsaved">
      <Notice tone="bad" role="alert">
        <p>
          <b>{m.planning_unsaved()}</b> {words[why]()}
        </p>
        <p className="plan-actions">
          {way && (
            <a href={way.href} target="_blank" rel="noreferrer">
              {way.label}
            </a>
          )}
          <Button small kind="quiet" type="button" onClick={again}>
            {m.planning_save_again()}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
