import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { AskedOnce } from "#app/ui/asked-once.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary, Field, TextArea } from "#app/ui/form.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { houseZone } from "#app/zones.ts";
import { problemSentence } from "./texts.ts";

type FormProps = {
  name: string;
  email: string;
  typed?: Record<string, string>;
  problems?: Record<string, string[]>;
};

/** Says that a company is one's own, and why. */
export function ClaimFields({ name, email, typed = {}, problems = {} }: FormProps) {
  const error = (field: string) => problemSentence(field, typed, problems);
  const labels = {
    name: m.representations_claim_name(),
    message: m.representations_claim_message(),
  };
  const fields = ["name", "message"] as const;
  return (
    <>
      <ErrorSummary
        errors={fields.flatMap((field) => {
          const message = error(field);
          return message ? [{ field, label: labels[field], message }] : [];
        })}
      />
      <form method="post" noValidate>
        <Field
          name="name"
          label={labels.name}
          autoComplete="name"
          defaultValue={typed.name ?? name}
          error={error("name")}
          required
        />
        <TextArea
          name="message"
          label={labels.message}
          hint={m.representations_claim_message_hint()}
          defaultValue={typed.message}
          error={error("message")}
          optionalLabel
        />
        <p>{m.representations_claim_told({ email })}</p>
        <p className="submit">
          <Button>{m.representations_claim_send()}</Button>
        </p>
      </form>
    </>
  );
}

type Claimed = {
  id: string;
  company: string;
  name: string;
  email: string;
  message: string;
  askedAt: string | Date;
  people: number;
  isOfDomain: boolean;
};

/** The claims that wait for an office. */
export function OpenClaims({ claims }: { claims: Claimed[] }) {
  if (claims.length === 0)
    return (
      <Empty title={m.representations_claims_none()}>
        <p>{m.representations_claims_none_text()}</p>
      </Empty>
    );
  return (
    <ul className="cards">
      {claims.map((claim) => (
        <li key={claim.id}>
          <h2>{claim.company}</h2>
          <p>
            {m.representations_claims_who({
              name: claim.name,
              email: claim.email,
              day: dateWords(new Date(claim.askedAt), houseZone, getLocale()),
            })}
          </p>
          {claim.message && <blockquote>{claim.message}</blockquote>}
          <p className="soft">
            {claim.isOfDomain
              ? m.representations_claims_domain()
              : m.representations_claims_no_domain()}{" "}
            {claim.people > 0 && m.representations_claims_people({ count: claim.people })}
          </p>
          <div className="actions">
            <AskedOnce
              label={m.representations_claims_accept()}
              of={`${claim.company}, ${claim.name}`}
              what={m.representations_claims_accept_what({ company: claim.company })}
              yes={m.representations_claims_accept_yes()}
              sends={{ id: claim.id, answer: "accept" }}
            />
            <AskedOnce
              label={m.representations_claims_decline()}
              of={`${claim.company}, ${claim.name}`}
              what={m.representations_claims_decline_what()}
              yes={m.representations_claims_decline_yes()}
              sends={{ id: claim.id, answer: "decline" }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
