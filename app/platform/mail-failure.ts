export type Delivered =
  | { ok: true }
  /**
   * `words` name the cause without any address. `whose`: "mail", no retry can help it; "operator", nothing
   * can leave before somebody mends a key, a domain, a password or an account; "moment", it may pass.
   */
  | { ok: false; whose: Whose; isPace: boolean; words: string };

export type Whose = "mail" | "operator" | "moment";

const refused = (whose: Whose, words: string, isPace = false): Delivered => ({
  ok: false,
  ...{ whose, isPace, words },
});

/** Resend's names for errors; a 403 calls itself `validation_error`, too: the domain is not verified. */
export function resendFailure(error: { name: string; statusCode?: number | null }): Delivered {
  const words = `Resend ${error.statusCode ?? ""} ${error.name}`;
  if (error.name === "rate_limit_exceeded") return refused("moment", words, true);
  const isOperators =
    [401, 403, 404, 405].includes(error.statusCode ?? 0) || ofOperator.includes(error.name);
  if (isOperators) return refused("operator", words);
  return refused(ofMail.includes(error.name) ? "mail" : "moment", words);
}

const ofOperator = [
  ...["missing_api_key", "restricted_api_key", "invalid_api_key", "invalid_access", "not_found"],
  ...["invalid_from_address", "monthly_quota_exceeded", "daily_quota_exceeded", "security_error"],
];

const ofMail = [
  ...["validation_error", "missing_required_field", "invalid_attachment", "invalid_parameter"],
  "invalid_idempotent_request",
];

/** Only codes: what a server answers may repeat the address. */
export function smtpFailure(error: unknown): Delivered {
  const { code, responseCode, command, response } = (error ?? {}) as Record<string, unknown>;
  const words = ["mail", code, responseCode, command].filter(Boolean).join(" ");
  const answer = typeof responseCode === "number" ? responseCode : 0;
  return refused(whoseBySmtp(String(code), answer, String(command), String(response)), words);
}

/**
 * A 5xx to the recipient or to the text is about this mail, one to the login, the greeting or the sender is
 * not; nor is one that speaks of relaying, of an account or of a sender that is not verified.
 */
function whoseBySmtp(code: string, answer: number, command: string, said: string): Whose {
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") {
    return answer >= 400 && answer < 500 ? "moment" : "operator";
  }
  if (code === "ETLS" || code === "EREQUIRETLS" || certificates.test(code)) return "operator";
  if (answer < 500) return "moment";
  if (answer === 530 || answer === 534 || answer === 535 || ofAccount.test(said)) return "operator";
  if (code !== "EENVELOPE" && code !== "EMESSAGE") return "operator";
  return command === "MAIL FROM" && answer !== 552 ? "operator" : "mail";
}

const certificates = /^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY))/;

const ofAccount =
  /relay(?:ing)? (?:access )?(?:denied|not|prohibited)|not (?:permitted|allowed|authorized) to (?:relay|send)|authentication (?:is )?required|(?:sender|from|address|identity|domain)[^.;]{0,60}not (?:been )?(?:verified|owned|authorized)|account[^.;]{0,40}(?:suspend|disabled|blocked|locked)|sending[^.;]{0,40}(?:paused|suspend|disabled|limit|quota)|(?:daily|monthly|hourly)[^.;]{0,30}(?:quota|limit)/i;
