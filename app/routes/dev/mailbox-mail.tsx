import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMail } from "#app/features/notifications/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { paths, pathsIn } from "#app/paths.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { BackLink, Links } from "#app/ui/links.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (isProduction) throw notFound();
  const id = param(params, "mailId");
  if (new URL(request.url).searchParams.get("format") === "json")
    throw redirect(`${paths.mailbox(id)}/json`);
  const { html: _html, raw: _raw, ...mail } = orNotFound(await findMail(id));
  return mail;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.subject ?? m.dev_mailbox_title() },
];

export default function MailPage() {
  const mail = useLoaderData<typeof loader>();
  const part = (name: string) => `${paths.mailbox(mail.id)}/${name}`;
  const [calendar] = mail.attachments;
  return (
    <Page masthead={{ name: "Verbund", href: pathsIn("de").entry(), nav: [] }} language={null}>
      <BackLink href={paths.mailbox()}>{m.dev_mailbox_title()}</BackLink>
      <h1>{mail.subject}</h1>
      <Facts
        items={[
          { term: m.dev_mailbox_from(), main: mail.from },
          { term: m.dev_mailbox_to(), main: mail.to },
          { term: m.dev_mailbox_reply_to(), main: mail.replyTo ?? "–" },
        ]}
      />
      <Links
        items={[
          { href: part("html"), label: m.dev_mailbox_html_alone() },
          { href: part("eml"), label: m.dev_mailbox_raw() },
          ...(calendar ? [{ href: part("ics"), label: m.dev_mailbox_download() }] : []),
        ]}
      />
      <section className="section" aria-labelledby="html">
        <h2 id="html">HTML</h2>
        <iframe
          className="mail-frame"
          title={m.dev_mailbox_html_title()}
          src={part("html")}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          width="100%"
          height="860"
        />
      </section>
      <section className="section" aria-labelledby="text">
        <h2 id="text">{m.dev_mailbox_text()}</h2>
        <Plain label="text">{mail.text}</Plain>
      </section>
      {calendar && (
        <section className="section" aria-labelledby="calendar">
          <h2 id="calendar">{m.dev_mailbox_calendar_part({ method: calendar.method })}</h2>
          <Plain label="calendar">{calendar.content}</Plain>
        </section>
      )}
      <section className="section" aria-labelledby="headers">
        <h2 id="headers">{m.dev_mailbox_headers()}</h2>
        <Table
          caption={m.dev_mailbox_headers()}
          hideCaption
          columns={[{ label: m.dev_mailbox_header() }, { label: m.dev_mailbox_value() }]}
          rows={Object.entries(mail.headers).map(([name, value]) => ({
            key: name,
            cells: [name, value],
          }))}
        />
      </section>
    </Page>
  );
}

/** Text as it is; it scrolls by itself where the window is too narrow. */
const Plain = ({ label, children }: { label: string; children: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <section className="wide" aria-labelledby={label} tabIndex={0}>
    <pre>{children}</pre>
  </section>
);
