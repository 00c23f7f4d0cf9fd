import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { AskedOnce } from "#app/ui/asked-once.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { houseZone } from "#app/zones.ts";
import { problemSentence } from "./texts.ts";

type Someone = { id: string; name: string; email: string };
type Props = {
  people: (Someone & { isOwn: boolean; since: string | Date })[];
  invited: (Someone & { expiresAt: string | Date })[];
  company: string;
  /** Whether the reader may take others out. */
  mayEdit: boolean;
};

const dayOf = (day: string | Date) => dateWords(new Date(day), houseZone, getLocale());

/** Who acts for a company, and who is asked to. */
export function PeopleList({ people, invited, company, mayEdit }: Props) {
  if (people.length + invited.length === 0)
    return (
      <Empty title={m.representations_nobody_title()}>
        <p>{m.representations_nobody_text()}</p>
      </Empty>
    );
  return (
    <ul className="cards">
      {people.map(({ id, name, email, isOwn, since }) => (
        <li key={id}>
          <p>
            <strong>{name || email}</strong>
            {isOwn && ` (${m.representations_you()})`}
          </p>
          <p className="soft">
            {name && `${email} · `}
            {m.representations_since({ day: dayOf(since) })}
          </p>
          {(mayEdit || isOwn) && (
            <AskedOnce
              label={isOwn ? m.representations_leave() : m.representations_take_out()}
              of={name || email}
              what={
                isOwn
                  ? m.representations_leave_what({ company })
                  : m.representations_take_out_what({ company })
              }
              yes={isOwn ? m.representations_leave_yes() : m.representations_take_out_yes()}
              sends={{ act: "end", id }}
            />
          )}
        </li>
      ))}
      {invited.map(({ id, name, email, expiresAt }) => (
        <li key={id}>
          <p>
            <strong>{name || email}</strong>
          </p>
          <p className="soft">
            {name && `${email} · `}
            {m.representations_invited_until({ day: dayOf(expiresAt) })}
          </p>
          {mayEdit && (
            <form method="post">
              <Hidden name="act" value="revoke" />
              <Hidden name="id" value={id} />
              <Button kind="quiet" small>
                {m.representations_revoke()}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

type FormProps = {
  title: string;
  lead: string;
  typed?: Record<string, string>;
  problems?: Record<string, string[]>;
};

/** Asks somebody to act for the company, by mail. */
export function ColleagueFields({ title, lead, typed = {}, problems = {} }: FormProps) {
  const error = (field: string) => problemSentence(field, typed, problems);
  const labels = { email: m.representations_colleague_email(), name: m.representations_name() };
  const fields = ["email", "name"] as const;
  return (
    <>
      <ErrorSummary
        errors={fields.flatMap((field) => {
          const message = error(field);
          return message ? [{ field, label: labels[field], message }] : [];
        })}
      />
      <h2>{title}</h2>
      <p>{lead}</p>
      <form method="post" noValidate>
        <Hidden name="act" value="invite" />
        <Field
          name="email"
          type="email"
          autoComplete="off"
          label={labels.email}
          defaultValue={typed.email}
          error={error("email")}
          required
        />
        <Field
          name="name"
          label={labels.name}
          autoComplete="off"
          defaultValue={typed.name}
          error={error("name")}
          optionalLabel
        />
        <p className="submit">
          <Button>{m.representations_invite()}</Button>
        </p>
      </form>
    </>
  );
}
