import { m } from "#app/generated/paraglide/messages.js";
import type { Check, Findings, Refusal } from "./senders.ts";

export const refusalText: Record<Refusal, () => string> = {
  "sender-unknown": m.settings_sender_unknown,
  "too-many-tests": m.settings_sender_too_many,
  "not-sent": m.settings_sender_not_sent,
  unreadable: m.settings_sender_unreadable,
  "another-mail": m.settings_sender_another_mail,
  "code-over": m.settings_sender_code_over,
};

export const checkName: Record<Check, () => string> = {
  spf: m.settings_check_spf,
  dmarc: m.settings_check_dmarc,
  reverse: m.settings_check_reverse,
  dkim: m.settings_check_dkim,
};

type Sentence = (inputs: { domain: string; ip: string; name: string; by: string }) => string;
type Words<C extends Check> = Record<Findings[C]["state"], Sentence>;

/** What was found, in a sentence or two; where something is missing, whom to ask for what. */
const findingText: { [C in Check]: Words<C> } = {
  spf: {
    ok: m.settings_spf_ok,
    missing: m.settings_spf_missing,
    several: m.settings_spf_several,
    "not-allowed": m.settings_spf_not_allowed,
    broken: m.settings_spf_broken,
    unsure: m.settings_spf_unsure,
    "not-theirs": m.settings_spf_not_theirs,
  },
  dmarc: {
    ok: m.settings_dmarc_ok,
    missing: m.settings_dmarc_missing,
    several: m.settings_dmarc_several,
    unsure: m.settings_dmarc_unsure,
  },
  reverse: {
    ok: m.settings_reverse_ok,
    missing: m.settings_reverse_missing,
    mismatch: m.settings_reverse_mismatch,
    unsure: m.settings_reverse_unsure,
    "not-ours": m.settings_reverse_not_ours,
  },
  dkim: {
    ok: m.settings_dkim_ok,
    open: m.settings_dkim_open,
    missing: m.settings_dkim_missing,
    foreign: m.settings_dkim_foreign,
    broken: m.settings_dkim_broken,
    uncovered: m.settings_dkim_uncovered,
    unsure: m.settings_dkim_unsure,
  },
};

/** A finding in words, and the record to write for it. */
export function wordsFor(check: Check, findings: Findings) {
  const { domain } = findings.dkim;
  const { ip = "", name = "" } = findings.reverse;
  const { signedBy: by = "" } = findings.dkim;
  const inputs = { domain: check === "spf" ? findings.spf.domain : domain, ip, name, by };
  return sentenceOf(check, findings)(inputs);
}

function sentenceOf<C extends Check>(check: C, findings: Findings): Sentence {
  const words: Words<C> = findingText[check];
  return words[findings[check].state as Findings[C]["state"]];
}

/** The record to write, under its name; null where there is nothing to write. */
export function recordFor(check: Check, { spf, dmarc }: Findings) {
  if (check === "spf" && spf.wanted && ["missing", "several", "not-allowed"].includes(spf.state))
    return { name: spf.domain, value: spf.wanted };
  if (check === "dmarc" && dmarc.wanted)
    return { name: `_dmarc.${dmarc.domain}`, value: dmarc.wanted };
  return null;
}
