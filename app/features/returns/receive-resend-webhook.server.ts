import { z } from "zod";
import type { Scope } from "#app/features/identity/scope.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { deliveryIn, deliveryTag, readResendWebhook } from "#app/platform/mail.server.ts";
import { noteBounce } from "./note-bounce.server.ts";
import type { Failure, Received } from "./returns.ts";

/** Without the secret there is no such address. */
export const heedsResend = env.RESEND_WEBHOOK_SECRET !== undefined;

/** Larger webhooks are not read at all, in bytes. */
export const largestWebhook = 64 * 1024;

type Outcome = { ok: true; received: Received } | { ok: false; refusal: "not-signed" };

/** Takes what Resend tells of a mail that it could not deliver; hearing it twice changes nothing. */
export async function receiveResendWebhook(
  scope: Pick<Scope, "now">,
  raw: string,
  headers: { id: string; timestamp: string; signature: string },
): Promise<Outcome> {
  const told = readResendWebhook(raw, headers);
  if (told === null) return { ok: false, refusal: "not-signed" };
  const event = Event.safeParse(told);
  const failure = event.success ? failureOf(event.data) : null;
  if (!event.success || !failure) return { ok: true, received: "ordinary" };
  const { tags, message_id } = event.data.data;
  const tag = Tags.safeParse(tags).data?.[deliveryTag];
  const ids = [tag, message_id].flatMap((name) => deliveryIn(String(name)) ?? []);
  const received = await noteBounce(scope, ids, failure);
  log("mail.webhook", { as: received });
  return { ok: true, received };
}

const Event = z.object({
  type: z.string(),
  data: z.object({
    tags: z.unknown().optional(),
    message_id: z.unknown().optional(),
    bounce: z.object({ type: z.string(), subType: z.string().optional() }).optional(),
  }),
});

const Tags = z.object({ [deliveryTag]: z.string() });

/** What it comes to in the codes of RFC 3463; a complaint means: not wanted here, though it did arrive. */
function failureOf({ type, data }: z.infer<typeof Event>): Failure | null {
  switch (type) {
    case "email.bounced": {
      const permanent = data.bounce?.type === "Permanent";
      const detail = details.get(data.bounce?.subType) ?? "0.0";
      return { status: `${permanent ? 5 : 4}.${detail}`, permanent };
    }
    case "email.delivery_delayed":
      return { status: "4.0.0", permanent: false };
    case "email.complained":
      return { status: "5.7.1", permanent: true };
    case "email.suppressed":
      return { status: "5.1.0", permanent: true };
    case "email.failed":
      return { status: "5.3.0", permanent: true };
    default:
      return null;
  }
}

const details = new Map<string | undefined, string>([
  ["NoEmail", "1.1"],
  ["OnAccountSuppressionList", "1.0"],
  ["Suppressed", "1.0"],
  ["MailboxFull", "2.2"],
  ["MessageTooLarge", "3.4"],
  ["ContentRejected", "6.0"],
  ["AttachmentRejected", "6.1"],
]);
