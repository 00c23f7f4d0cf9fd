import { currentTime } from "#app/platform/clock.server.ts";
import { findFailed, mailHealth } from "./queries.server.ts";
import { sendAgain } from "./send-again.server.ts";

type Print = (line: string) => void;

/** `npm run mails -- failed`: since when, what, to whom by id, and why. */
export async function listFailed(print: Print) {
  const failed = await findFailed();
  for (const { id, failedAt, template, recipient, error } of failed)
    print([id, failedAt?.toISOString(), template, recipient, error].join("  "));
  const { way, due } = await mailHealth();
  print(`${failed.length} failed, ${due} on their way by ${way}`);
}

const refusals = {
  unknown: "no such mail",
  "not-failed": "has not failed, or was sent again before",
};

/** `npm run mails -- again MAIL…`. Answers the exit code. */
export async function sendAllAgain(ids: string[], print: Print): Promise<0 | 1> {
  const now = await currentTime();
  let code: 0 | 1 = 0;
  for (const id of ids) {
    const outcome = await sendAgain({ now }, id);
    if (!outcome.ok) code = 1;
    print(`${id}  ${outcome.ok ? "is sent again" : refusals[outcome.refusal]}`);
  }
  return code;
}
