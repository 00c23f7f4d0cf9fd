import "./styles.css";
import fontFile from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { inOtherLanguage, pathsIn } from "#app/paths.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";

export const meta: MetaFunction = ({ error }) => [
  {
    title: error
      ? `${isMissing(error) ? m.frame_missing_title() : m.frame_error_title()} · Verbund`
      : "Verbund",
  },
];

const isMissing = (error: unknown) => isRouteErrorResponse(error) && error.status === 404;

/** The root needs nothing but the language link's address and the request's number. */
export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  pathname: new URL(request.url).pathname,
  nonce: (context as Delivered).nonce,
  requestId: (context as Delivered).requestId,
});

/**
 * What a page's loader may hand to the frame: the stylesheet of the association's colours, and after
 * how many seconds a page that waits asks again where there is no script.
 */
type Framed = { frame?: { colours: string }; refresh?: number | null };

export function Layout({ children }: { children: ReactNode }) {
  const matches = useMatches();
  const colours = matches.map(({ data }) => (data as Framed | undefined)?.frame?.colours);
  const withScript =
    !useRouteError() && matches.some(({ handle }) => (handle as { script?: true })?.script);
  const refresh = matches.map(({ data }) => (data as Framed | undefined)?.refresh).find(Boolean);
  const nonce = useRouteLoaderData<typeof loader>("root")?.nonce;
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {refresh && (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <link rel="preload" href={fontFile} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
        {colours.filter(Boolean).map((sheet) => (
          <link key={sheet} rel="stylesheet" href={sheet} />
        ))}
      </head>
      <body>
        {children}
        {withScript && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** A page that is absent or forbidden, and the one for our own mistakes. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const missing = isMissing(error);
  const locale = getLocale();
  const home = pathsIn(locale).entry();
  return (
    <Page
      masthead={{ name: "Verbund", href: home, nav: [] }}
      language={{
        href: inOtherLanguage(root?.pathname ?? home),
        label: locale === "de" ? m.frame_to_english() : m.frame_to_german(),
        lang: locale === "de" ? "en" : "de",
      }}
    >
      <div className="read">
        <h1>{missing ? m.frame_missing_title() : m.frame_error_title()}</h1>
        <p className="lead">{missing ? m.frame_missing_text() : m.frame_error_text()}</p>
        <p>
          {missing
            ? m.frame_missing_mail()
            : m.frame_error_reference({ reference: root?.requestId ?? "–" })}
        </p>
        <p>
          <ButtonLink href={home}>{m.frame_missing_home()}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}
