import { m } from "#app/generated/paraglide/messages.js";
import { Facts } from "#app/ui/facts.tsx";
import { Filters } from "#app/ui/filters.tsx";
import type { At } from "./circular-sent.tsx";

type Mail = {
  subject: string;
  text: string;
  from: { name: string; address: string };
  replyTo: string;
  slug: string;
  senders: { slug: string; name: string }[];
  locale: string;
};

/** The mail in a frame of its own, in the name of each association and in each language. */
export function CircularPreview({ mail, ...at }: At & { mail: Mail }) {
  const { senders, locale } = mail;
  const query = (slug: string, language = locale) => `?ueber=${slug}&sprache=${language}`;
  const other = locale === "de" ? "en" : "de";
  return (
    <section>
      <h2>{m.circulars_preview()}</h2>
      {senders.length > 1 && (
        <Filters
          label={m.circulars_preview_in()}
          items={senders.map(({ slug, name }) => ({
            href: query(slug),
            label: name,
            current: slug === mail.slug,
          }))}
        />
      )}
      <Facts
        items={[
          { term: m.circulars_from(), main: mail.from.name, more: mail.from.address },
          { term: m.circulars_reply_to(), main: mail.replyTo },
          { term: m.circulars_subject(), main: mail.subject },
        ]}
      />
      <iframe
        className="mail-frame"
        title={m.circulars_preview()}
        src={at.go.circularMail(at.slug, at.session, at.circularId, query(mail.slug))}
        sandbox=""
        height="640"
      />
      <p className="small">
        <a href={query(mail.slug, other)}>
          {other === "en" ? m.circulars_preview_other() : m.circulars_preview_german()}
        </a>
      </p>
      <details>
        <summary>{m.circulars_preview_text()}</summary>
        <pre className="plain-mail">{mail.text}</pre>
      </details>
    </section>
  );
}
