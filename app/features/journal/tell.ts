import { roleText } from "#app/features/alliance/desk-texts.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { whenWords } from "#app/ui/when.ts";
import type { Span } from "./happened.server.ts";
import type { ChangedPart, FactType } from "./journal.ts";
import type { Entry, Names } from "./names.server.ts";
import { sentences, type Words } from "./sentences.ts";

export type TellableEntry = { who: string; association: string; sentence: string };

/** One entry in words. `own` is the association that reads. */
export function tell(entry: Entry, names: Names, own: string): TellableEntry {
  const association =
    names.associations.get(entry.associationId ?? "") ?? m.journal_an_association();
  const who = whoDid(entry, names, own, association);
  const sentence = sentences[entry.type as FactType](wordsOf(entry, names, who, association));
  const byStaff = entry.type.startsWith("registration.") && entry.actor === "staff";
  const said = [capital(sentence), byStaff && m.journal_by({ who })];
  return { who: capital(who), association, sentence: said.filter(Boolean).join(" ") };
}

function whoDid({ actor, staffId, associationId }: Entry, names: Names, own: string, of: string) {
  switch (actor) {
    case "staff":
      if (associationId !== own && !names.staff.has(staffId ?? ""))
        return m.journal_who_office({ association: of });
      return names.staff.get(staffId ?? "") ?? m.journal_who_staff();
    case "guest":
    case "visitor":
      return m.journal_who_guest();
    case "expert":
      return m.journal_who_expert();
    case "person":
      return m.journal_who_person();
    default:
      return m.journal_who_house();
  }
}

function wordsOf(entry: Entry, names: Names, who: string, association: string): Words {
  const { type, payload, recordedAt } = entry;
  const named = (among: Map<string, string>, key: string, otherwise: string) =>
    among.get(String(payload[key] ?? "")) ?? otherwise;
  const number = (key: string) => String(payload[key] ?? "");
  const ofMany = type.startsWith("people.") && !payload.sessionId;
  return {
    who,
    association,
    session: named(
      names.sessions,
      "sessionId",
      ofMany ? m.journal_all_sessions() : m.journal_a_session(),
    ),
    person: named(names.registrations, "registrationId", m.journal_a_person()),
    expert: named(names.experts, "expertId", m.journal_an_expert()),
    company: named(names.companies, "companyId", m.journal_a_company()),
    member: named(names.staff, "memberId", m.journal_a_member()),
    alliance: named(names.alliances, "allianceId", m.journal_an_alliance()),
    topic: named(names.topics, "topicId", m.journal_a_topic()),
    part: partText[payload.part as ChangedPart]?.() ?? "",
    role: payload.role ? roleText[payload.role as Role]() : "",
    limit: number("limit"),
    seats: number("seats"),
    minutes: number("minutes"),
    count: number("count"),
    partners: number("ofPartners"),
    move: moveWords(names.moves.get(`${payload.sessionId} ${payload.revision}`), recordedAt),
    rule: named(names.rules, "ruleId", ""),
    reason: reasonWords(names.reasons.get(String(payload.entryId ?? ""))),
  };
}

/** ": von Di., 1. Dezember, 10:00 Uhr auf …", or nothing where that is not known any more. */
function moveWords(
  move: Names["moves"] extends Map<string, infer M> ? M | undefined : never,
  now: Date,
) {
  if (!move) return "";
  const { from, to, zone } = move;
  const said = (times: Span) => whenWords({ ...times, zone, locale: getLocale(), now }).long;
  return m.journal_move({ from: said(from), to: said(to) });
}

const partText: Record<ChangedPart, () => string> = {
  appearance: m.journal_part_appearance,
  colour: m.journal_part_colour,
  contact: m.journal_part_contact,
  imprint: m.journal_part_imprint,
  privacy: m.journal_part_privacy,
  keeping: m.journal_part_keeping,
  certificates: m.journal_part_certificates,
  followUps: m.journal_part_follow_ups,
  logo: m.journal_part_logo,
  topics: m.journal_part_topics,
  origins: m.journal_part_origins,
  sender: m.journal_part_sender,
};

/** " Grund: „…“", or nothing where nobody knows it any more. */
const reasonWords = (reason = "") => (reason ? ` ${m.journal_reason({ reason })}` : "");

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
