import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openScope } from "#app/features/identity/scope.server.ts";
import { mailCatalog } from "#app/features/notifications/catalog.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { paths, pathsIn } from "#app/paths.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { UiCatalog } from "#app/ui/catalog.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  if (isProduction) throw notFound();
  const { locale } = await openScope(request);
  const mails = await mailCatalog(locale);
  return { mails: mails.map(({ name, subject }) => ({ name, subject })) };
}

export const meta: MetaFunction = () => [{ title: m.dev_catalog_title() }];

/** Every piece of the furniture and every mail, in every state. */
export default function Catalog() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page masthead={{ name: "Verbund", href: pathsIn("de").entry(), nav: [] }} language={null}>
      <h1>{m.dev_catalog_title()}</h1>
      <section className="section">
        <h2>{m.dev_catalog_mails()}</h2>
        {mails.map(({ name, subject }) => (
          <details key={name}>
            <summary>
              {name}: {subject}
            </summary>
            <iframe
              className="mail-frame"
              title={subject}
              src={paths.catalogMail(name)}
              loading="lazy"
              sandbox=""
              width="100%"
              height="860"
            />
          </details>
        ))}
      </section>
      <section className="section">
        <h2>{m.dev_catalog_pieces()}</h2>
        <UiCatalog />
      </section>
    </Page>
  );
}
