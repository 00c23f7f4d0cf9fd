import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ShownAs } from "./questions.ts";
import { shownAsText } from "./texts.ts";

type Props = {
  text: string;
  shownAs: ShownAs;
  asker: { name: string; company: string };
};

/** The question somebody asked under this address, and the one button that makes it the reader's. */
export function ClaimPanel({ text, shownAs, asker }: Props) {
  return (
    <Panel>
      <h1>{m.questions_claim_title()}</h1>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      <p className="soft">
        {asker.name}, {asker.company}.{" "}
        {m.questions_claim_shown({ as: shownAsText[shownAs](asker) })}
      </p>
      <form method="post">
        <p className="submit">
          <Button name="intent" value="claim">
            {m.questions_claim()}
          </Button>
        </p>
      </form>
      <p className="small soft">{m.questions_claim_not_you()}</p>
    </Panel>
  );
}

/** Who holds a place asks on there; its link stands in its own mails only. */
export function ClaimedAtPlace({ text, linkHref }: { text: string; linkHref: string }) {
  return (
    <Panel>
      <h1>{m.questions_claimed_title()}</h1>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      <p>{m.questions_claimed_place()}</p>
      <p>
        <a href={linkHref}>{m.registration_link()}</a>
      </p>
    </Panel>
  );
}
