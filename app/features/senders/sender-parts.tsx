import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field, TextArea } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { State } from "#app/ui/state.tsx";
import { checks, type Findings, isGood } from "./senders.ts";
import { checkName, recordFor, wordsFor } from "./texts.ts";

/** What the doctor found, one part after the other, each with what to do. */
export function Diagnosis({ findings }: { findings: Findings }) {
  return (
    <ul className="diagnosis">
      {checks.map((check) => {
        const record = recordFor(check, findings);
        return (
          <li key={check}>
            <h3>
              {checkName[check]()} <Verdict state={findings[check].state} />
            </h3>
            <p>{wordsFor(check, findings)}</p>
            {record && <DnsRecord id={check} {...record} />}
          </li>
        );
      })}
    </ul>
  );
}

function Verdict({ state }: { state: string }) {
  if (isGood({ state })) return <State kind="free">{m.settings_check_good()}</State>;
  if (state === "open" || state === "unsure")
    return <State kind="few">{m.settings_check_open()}</State>;
  return <State kind="off">{m.settings_check_bad()}</State>;
}

function DnsRecord({ id, name, value }: { id: string; name: string; value: string }) {
  return (
    <div className="records">
      <Field name={`${id}-name`} label={m.settings_record_name()} defaultValue={name} readOnly />
      <TextArea
        name={`${id}-value`}
        label={m.settings_record_value()}
        defaultValue={value}
        rows={2}
        readOnly
        spellCheck={false}
      />
    </div>
  );
}

type ReturnProps = {
  address: string;
  sent: string | null;
  returned: string | null;
  /** When it turned out that it did not arrive, and with which code. */
  bounced: string | null;
  bounceStatus: string | null;
  problem?: string;
};

/** The test mail: send it to oneself, then bring it back as it came. */
export function TestMail({ sent, returned, bounced, problem, ...to }: ReturnProps) {
  return (
    <>
      <p>{m.settings_sender_test_lead()}</p>
      <form method="post">
        <p className="submit">
          <Button kind={sent ? "quiet" : "main"} name="intent" value="test">
            {sent ? m.settings_sender_test_again() : m.settings_sender_test()}
          </Button>
        </p>
      </form>
      {sent && <p className="soft">{m.settings_sender_sent_at({ when: sent })}</p>}
      {bounced && (
        <Notice tone="bad">
          <p>
            {m.settings_sender_bounced({
              ...{ address: to.address, status: to.bounceStatus ?? "", when: bounced },
            })}
          </p>
        </Notice>
      )}
      {returned && <p className="soft">{m.settings_sender_returned_at({ when: returned })}</p>}
      {sent && !returned && !bounced && (
        <form method="post" noValidate>
          <TextArea
            name="source"
            label={m.settings_sender_source()}
            hint={m.settings_sender_source_hint()}
            error={problem}
            rows={8}
            spellCheck={false}
            required
          />
          <p className="submit">
            <Button name="intent" value="returned">
              {m.settings_sender_read()}
            </Button>
          </p>
        </form>
      )}
    </>
  );
}
