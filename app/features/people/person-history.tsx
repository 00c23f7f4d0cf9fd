import { m } from "#app/generated/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import type { Happened, PersonPage } from "./person-queries.server.ts";
import { happenedText } from "./texts.ts";

type Props = {
  page: PersonPage;
  moment: (at: Date) => string;
  words: {
    kind: (template: string) => string;
    end: (status: string) => string;
    purpose: (purpose: string, name: string) => string;
  };
};

/** What was agreed to, what was sent, and what has happened: newest first. */
export function PersonHistory({ page, moment, words }: Props) {
  const { consents, mails, history } = page;
  return (
    <>
      <section>
        <h2>{m.people_consents()}</h2>
        {consents.length === 0 && <p className="soft">{m.people_consents_none()}</p>}
        <ul>
          {consents.map((consent) => (
            <li key={consent.id}>
              „{words.purpose(consent.purpose, consent.recipient.name)}“{" "}
              <span className="people-marks">{stand(consent, moment)}</span>
            </li>
          ))}
        </ul>
      </section>
      {mails.length > 0 && (
        <section>
          <h2>{m.people_mails()}</h2>
          <Table
            caption={m.people_mails()}
            hideCaption
            columns={[
              { label: m.people_mail() },
              { label: m.people_state() },
              { label: m.people_at() },
            ]}
            rows={mails.map((mail) => ({
              key: mail.id,
              cells: [
                words.kind(mail.template),
                mail.bounce ? (
                  <b key="bounce" className="bad">
                    {m.people_came_back({ status: mail.bounce.status })}
                  </b>
                ) : (
                  words.end(mail.status)
                ),
                moment(mail.sentAt ?? mail.failedAt ?? mail.dueAt),
              ],
            }))}
          />
        </section>
      )}
      {history.length > 0 && (
        <section>
          <h2>{m.people_history()}</h2>
          <ol className="people-history">
            {history.map((line) => (
              <li key={line.id}>
                <span className="soft">{moment(line.recordedAt)}</span> {sentence(line)}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

type Consent = PersonPage["consents"][number];

function stand({ tickedAt, verifiedAt, withdrawnAt }: Consent, moment: Props["moment"]) {
  if (withdrawnAt) return m.people_consent_withdrawn({ at: moment(withdrawnAt) });
  if (verifiedAt) return m.people_consent_counts({ at: moment(verifiedAt) });
  return m.people_consent_open({ at: moment(tickedAt) });
}

const sentence = ({ type, by, passed }: Happened) =>
  [
    happenedText(type),
    passed !== null && passed > 0 && m.people_was_passing({ count: passed }),
    by && m.people_was_by({ name: by }),
  ]
    .filter(Boolean)
    .join(", ");
