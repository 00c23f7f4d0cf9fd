import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden, TextArea } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ExpertPage } from "./expert-queries.server.ts";
import { dayWords, requestText } from "./texts.ts";

type Props = {
  expert: ExpertPage;
  mayAsk: boolean;
  zone: string;
  typed?: string;
  error?: string;
};

/** Asks a partner for its expert, or says how the request stands. */
export function AskLending({ expert, mayAsk, zone, typed, error }: Props) {
  const { request, home, pausedAt } = expert;
  const isWaiting = request?.state === "open";
  return (
    <section>
      <h2>{m.experts_ask_title()}</h2>
      {request && (
        <Notice tone={isWaiting ? "warn" : "plain"}>
          <p>{requestText[request.state]({ date: dayWords(request.askedAt, zone) })}</p>
        </Notice>
      )}
      {pausedAt && !isWaiting && <p>{m.experts_ask_pauses({ home: home.name })}</p>}
      {isWaiting && mayAsk && (
        <form method="post" className="actions">
          <Hidden name="request" value={request.id} />
          <Button kind="quiet" name="intent" value="revoke">
            {m.experts_ask_revoke()}
          </Button>
        </form>
      )}
      {!isWaiting && !pausedAt && !mayAsk && <p className="soft">{m.experts_ask_planners()}</p>}
      {!isWaiting && !pausedAt && mayAsk && (
        <form method="post" noValidate>
          <p>{m.experts_ask_text({ home: home.name })}</p>
          <TextArea
            name="message"
            label={m.experts_ask_message()}
            hint={m.experts_ask_message_hint()}
            defaultValue={typed}
            error={error}
            optionalLabel
          />
          <p className="submit">
            <Button name="intent" value="ask">
              {m.experts_ask()}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
