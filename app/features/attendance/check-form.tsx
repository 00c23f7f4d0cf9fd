import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { CheckReply } from "./check-by-form.server.ts";
import type { Checked } from "./check-certificate.server.ts";

/** A number and the name that goes with it. */
export function CheckForm({ reply }: { reply: CheckReply | undefined }) {
  const field = (name: "number" | "name", label: string, missing: string) => ({
    ...{ name, label, defaultValue: reply?.typed[name], required: true },
    error: reply?.wrong.includes(name) ? missing : undefined,
    autoComplete: "off",
  });
  const number = field("number", m.attendance_check_number(), m.attendance_check_number_wrong());
  const name = field("name", m.attendance_check_name(), m.attendance_check_name_wrong());
  const errors = [number, name].flatMap(({ error, label, name: id }) =>
    error ? [{ field: id, label, message: error }] : [],
  );
  return (
    <form id="bescheinigung" method="post" noValidate>
      <ErrorSummary errors={errors} />
      {reply?.refusal && (
        <Notice tone="warn" role="alert">
          <p>
            {reply.refusal === "no-match"
              ? m.attendance_check_no_match()
              : m.attendance_check_too_many()}
          </p>
        </Notice>
      )}
      <Field {...number} hint={m.attendance_check_number_hint()} />
      <Field {...name} hint={m.attendance_check_name_hint()} />
      <p className="submit">
        <Button>{m.attendance_check_button()}</Button>
      </p>
    </form>
  );
}

/** What stands behind a number that was asked for with its name. */
export const CheckedCertificate = ({
  certificate,
  again,
}: {
  certificate: Checked;
  again: string;
}) => (
  <>
    <Panel tone={certificate.isReplaced ? "plain" : "done"}>
      <h1>
        {certificate.isReplaced ? m.attendance_check_replaced() : m.attendance_check_genuine()}
      </h1>
      <p className="lead">{certificate.title}</p>
      <p>{certificate.when}</p>
      <p>
        {m.attendance_check_minutes({
          minutes: certificate.minutes,
          association: certificate.association,
        })}
      </p>
    </Panel>
    <p>
      <a href={again}>{m.attendance_check_again()}</a>
    </p>
  </>
);
