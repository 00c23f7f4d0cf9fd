import { z } from "zod";
import type { Scope } from "#app/features/identity/scope.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { readNumber } from "./certificates.ts";
import { type Checked, checkCertificate } from "./check-certificate.server.ts";

const CheckForm = z.object({
  number: z.string().trim().max(60).refine(readNumber),
  name: z.string().trim().min(1).max(200),
});

export type CheckReply = {
  status: number;
  typed: Record<string, string>;
  wrong: string[];
  refusal: "no-match" | "too-many-tries" | null;
  certificate: Checked | null;
};

/** What was typed into the page that checks certificates, and what it comes to. */
export async function checkByForm(
  scope: Pick<Scope, "locale">,
  sent: FormData,
  clientIp: string,
): Promise<CheckReply> {
  const { typed, ...form } = readForm(sent, CheckForm);
  const none = { typed, wrong: [], refusal: null, certificate: null };
  if (!form.ok) return { ...none, status: form.status, wrong: Object.keys(form.problems) };
  const outcome = await checkCertificate(scope, form.value, clientIp);
  if (outcome.ok) return { ...none, status: 200, certificate: outcome.certificate };
  const status = outcome.refusal === "no-match" ? 409 : 429;
  return { ...none, status, refusal: outcome.refusal };
}
