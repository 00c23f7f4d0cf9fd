import type { District } from "#app/features/identity/districts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import {
  Choice,
  ChoiceGroup,
  ErrorSummary,
  Field,
  Hidden,
  Honeypot,
  Select,
  TextArea,
} from "#app/ui/form.tsx";
import { own } from "#app/ui/own.ts";
import { furtherNumbers, mostPeople } from "./further.ts";
import { FurtherFields, furtherLabel } from "./further-fields.tsx";
import type { RegistrationForm } from "./registration.ts";
import type { Reply } from "./reply.ts";
import { wordsFor } from "./texts.ts";

type Props = {
  reply: Reply | null;
  isFull: boolean;
  opened: string;
  retentionDays: number;
  privacyHref: string;
  through: string;
  /** The host's name, where the registration goes through another association. */
  host: string | null;
  districts: District[];
};

/** Four fields and what people may add; everything typed comes back with its problem beside it. */
export function RegistrationFields(props: Props) {
  const { reply, isFull, opened, through, host } = props;
  const of = (name: string) => ({
    name,
    defaultValue: reply?.typed[name] ?? "",
    error: reply?.problems[name]?.map(wordsFor).join(" "),
  });
  const shown = furtherNumbers(reply?.typed ?? {}, reply?.asksMore).length;
  const ticked = (name: string) => reply?.typed[name] === "on";
  return (
    <form id="anmeldung" method="post" noValidate>
      <ErrorSummary errors={summaryOf(reply)} />
      <Hidden name="opened" value={opened} />
      <Honeypot name="website" />
      <Field
        {...of("name")}
        label={m.registration_name()}
        hint={host ? m.registration_name_hint_through() : m.registration_name_hint()}
        autoComplete="name"
        required
      />
      <Field
        {...of("company")}
        label={m.registration_company()}
        autoComplete="organization"
        required
      />
      <Field
        {...of("email")}
        label={m.registration_email()}
        hint={m.registration_email_hint()}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
      />
      <RegionFields {...props} />
      <TextArea
        {...of("question")}
        label={m.registration_question()}
        hint={m.registration_question_hint()}
        rows={3}
        optionalLabel
      />
      <Field
        {...of("phone")}
        label={m.registration_phone()}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        optionalLabel
      />
      <FurtherFields reply={reply} />
      <Choice
        name="contact"
        label={m.registration_consent_contact({ name: through })}
        defaultChecked={ticked("contact")}
      />
      {host && (
        <Choice
          name="passOnToHost"
          label={m.registration_consent_host({ name: host })}
          defaultChecked={ticked("passOnToHost")}
        />
      )}
      <p className="small soft">{m.registration_consent_hint()}</p>
      <p className="submit">
        <Button>{submitWords(isFull, shown)}</Button>
      </p>
      {shown + 1 < mostPeople && (
        <p>
          <Button kind="quiet" small name="intent" value="more">
            {m.registration_further_more()}
          </Button>
        </p>
      )}
      <p className="small soft">
        {m.registration_use({ days: props.retentionDays })}{" "}
        <a href={props.privacyHref}>{m.registration_use_more()}</a>
      </p>
    </form>
  );
}

const submitWords = (isFull: boolean, further: number) => {
  if (isFull) return m.registration_submit_wait();
  return further > 0 ? m.registration_further_submit() : m.registration_submit();
};

type Region = Pick<Props, "reply" | "districts"> & {
  /** Whether the form wants an answer; by telephone it takes none for one. */
  isAsked?: boolean;
};

/** Postcode first; the district asks back where it is open, and stays one press away otherwise. */
export function RegionFields({ reply, districts, isAsked = true }: Region) {
  const typed = reply?.typed ?? {};
  const error = (name: string) => reply?.problems[name]?.map(wordsFor).join(" ");
  const asksBack = (reply?.options.length ?? 0) > 0;
  const isOpen = Boolean(typed.district || error("district"));
  return (
    <>
      <Field
        name="postcode"
        label={m.registration_postcode()}
        hint={m.registration_postcode_hint()}
        defaultValue={typed.postcode ?? ""}
        error={error("postcode")}
        autoComplete="postal-code"
        short
        required={isAsked}
        optionalLabel={!isAsked}
      />
      <Choice
        name="outsideGermany"
        label={m.registration_outside()}
        defaultChecked={typed.outsideGermany === "on"}
      />
      {asksBack ? (
        <div id="district">
          <ChoiceGroup legend={error("district") ?? m.registration_district()}>
            {reply?.options.map(({ ags, label }) => (
              <Choice key={ags} type="radio" name="district" value={ags} label={label} />
            ))}
          </ChoiceGroup>
        </div>
      ) : (
        <details open={isOpen}>
          <summary>{m.registration_district_choose()}</summary>
          <Select
            name="district"
            label={m.registration_district()}
            error={error("district")}
            defaultValue={typed.district ?? ""}
            options={[
              { value: "", label: m.registration_district_by_postcode() },
              ...districts.map(({ ags, name }) => ({ value: ags, label: name })),
            ]}
          />
        </details>
      )}
    </>
  );
}

type LabelledField = keyof Pick<
  RegistrationForm,
  "name" | "company" | "email" | "phone" | "postcode" | "district" | "question"
>;
/** In the order of the form. */
const labels: Record<"" | LabelledField, () => string> = {
  "": m.registration_form_problem,
  name: m.registration_name,
  company: m.registration_company,
  email: m.registration_email,
  postcode: m.registration_postcode,
  district: m.registration_district,
  question: m.registration_question,
  phone: m.registration_phone,
};

const orderOf = (field: string) => {
  const at = Object.keys(labels).indexOf(field);
  const [, name, n] = /^(name|email)(\d+)$/.exec(field) ?? [];
  return at >= 0 ? at : 100 + 2 * Number(n ?? 0) + (name === "email" ? 1 : 0);
};

/** What is wrong, as the page is read: from the top down. */
export const summaryOf = (reply: Reply | null) =>
  Object.entries(reply?.problems ?? {})
    .sort(([one], [other]) => orderOf(one) - orderOf(other))
    .flatMap(([field, problems]) =>
      problems.map((problem) => ({
        field: field || "name",
        label: furtherLabel(field) ?? own(labels, field)?.() ?? field,
        message: wordsFor(problem),
      })),
    );
