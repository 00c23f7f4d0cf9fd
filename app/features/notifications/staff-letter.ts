import type { Role } from "#app/features/identity/staff.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { brandPair } from "#app/ui/colour.ts";
import { dateWords } from "#app/ui/moments.ts";
import type { LetterProps } from "#emails/letter.tsx";
import type { StaffMail } from "./mail-content.ts";

const neutral = "#1b1d1f";

const roleWords: Record<Role, () => string> = {
  owner: m.desk_role_owner,
  planner: m.desk_role_planner,
  moderator: m.desk_role_moderator,
  reader: m.desk_role_reader,
};

type Invitation = NonNullable<StaffMail["invitation"]>;

/** Who invites; as what, to which office and until when stands below. */
const invitedWords = ({ association, inviter }: Invitation) =>
  m.login_mail_invited_by({ name: inviter ?? association });

const invitedFacts = (
  { association, zone, role, until }: Invitation,
  locale: StaffMail["locale"],
) => [
  { term: m.login_mail_office(), main: association },
  { term: m.login_mail_role(), main: roleWords[role]() },
  { term: m.login_mail_until(), main: dateWords(until, zone, locale) },
];

/** A code for a login or for an expert's other device, or the invitation to work in an office. */
export function staffLetter({
  locale,
  code,
  expertOf,
  invitation,
  factor,
}: StaffMail): LetterProps {
  const association = invitation?.association ?? expertOf ?? "Verbund";
  const heart = factor
    ? factorHeart[factor]()
    : invitation
      ? {
          subject: m.login_mail_invited_subject({ association }),
          heading: m.login_mail_invited_heading(),
          paragraphs: [invitedWords(invitation)],
          button: { label: m.login_mail_invited_button(), href: invitation.page },
          hint: m.login_mail_invited_hint(),
        }
      : {
          subject: m.login_mail_code_subject({ code: code ?? "" }),
          heading: m.login_mail_code_heading({ code: code ?? "" }),
          paragraphs: [expertOf ? m.login_mail_device_text() : m.login_mail_code_text()],
          button: null,
          hint: expertOf ? m.login_mail_device_hint() : m.login_mail_code_hint(),
        };
  return {
    ...heart,
    lang: locale,
    association,
    colours: { ...brandPair(neutral), host: null },
    greeting: invitation
      ? m.mails_greeting_named({ name: invitation.name })
      : m.login_mail_greeting(),
    facts: invitation ? invitedFacts(invitation, locale) : [],
    closing: m.login_mail_closing(),
    links: [],
  };
}

const factorHeart = {
  reset: () => factorLetter(m.login_mail_reset_subject(), m.login_mail_reset_text()),
  replaced: () => factorLetter(m.login_mail_replaced_subject(), m.login_mail_replaced_text()),
};

const factorLetter = (heading: string, text: string) => ({
  ...{ subject: heading, heading, paragraphs: [text], button: null },
  hint: m.login_mail_factor_hint(),
});
