import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMails, mailHealth } from "#app/features/notifications/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { paths, pathsIn } from "#app/paths.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/page.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { Table } from "#app/ui/table.tsx";
import { houseZone } from "#app/zones.ts";

/** `?format=json` leads to the same list for programs. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (isProduction) throw notFound();
  const query = new URL(request.url).searchParams;
  const address = query.get("q")?.trim() ?? "";
  if (query.get("format") === "json")
    throw redirect(`${paths.mailbox("all")}/json?${new URLSearchParams({ q: address })}`);
  return { address, mails: await findMails(address), waiting: (await mailHealth()).due };
}

export const meta: MetaFunction = () => [{ title: m.dev_mailbox_title() }];

export default function Mailbox() {
  const { address, mails, waiting } = useLoaderData<typeof loader>();
  return (
    <Page masthead={{ name: "Verbund", href: pathsIn("de").entry(), nav: [] }} language={null}>
      <h1>{m.dev_mailbox_title()}</h1>
      <p className="lead">{m.dev_mailbox_lead()}</p>
      {waiting > 0 && <p className="soft">{m.dev_mailbox_waiting({ count: waiting })}</p>}
      <SearchForm action={paths.mailbox()} label={m.dev_mailbox_search()} defaultValue={address} />
      <Table
        caption={m.dev_mailbox_title()}
        hideCaption
        columns={[
          { label: m.dev_mailbox_subject() },
          { label: m.dev_mailbox_to() },
          { label: m.dev_mailbox_arrived() },
          { label: m.dev_mailbox_calendar() },
        ]}
        rows={mails.map((mail) => ({
          key: mail.id,
          cells: [
            <a key="subject" href={paths.mailbox(mail.id)}>
              {mail.subject}
            </a>,
            mail.to,
            arrived(mail.arrivedAt),
            mail.method ?? "–",
          ],
        }))}
        empty={
          <Empty title={address ? m.dev_mailbox_none_found() : m.dev_mailbox_empty()}>
            <p>{address ? m.dev_mailbox_none_found_next() : m.dev_mailbox_empty_next()}</p>
          </Empty>
        }
      />
    </Page>
  );
}

const clock = new Intl.DateTimeFormat("de", {
  dateStyle: "short",
  timeStyle: "medium",
  timeZone: houseZone,
});
const arrived = (at: string) => <time dateTime={at}>{clock.format(new Date(at))}</time>;
