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
import { type PortalFrame, PortalPage } from "#app/features/alliance/portal-page.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import readerTime from "#app/ui/reader-time.js?url";

export const meta: MetaFunction<typeof loader> = ({ error, data: root }) => {
  const whose = frameOf(root)?.name ?? "Verbund";
  return [{ title: error ? `${wordsFor(error, "").title} · ${whose}` : whose }];
};

/** Only a page that is missing within a portal brings one along. */
const frameOf = (root: unknown) => (root as { frame?: PortalFrame } | undefined)?.frame;

const isMissing = (error: unknown) => isRouteErrorResponse(error) && error.status === 404;

/** The only 403 of the house: a login that came by code alone wanted to change something. */
const needsSecondFactor = (error: unknown) => isRouteErrorResponse(error) && error.status === 403;

function wordsFor(error: unknown, reference: string) {
  if (isMissing(error))
    return {
      title: m.frame_missing_title(),
      text: m.frame_missing_text(),
      more: m.frame_missing_mail(),
    };
  if (needsSecondFactor(error))
    return { title: m.desk_forbidden_title(), text: m.desk_forbidden_text(), more: null };
  const more = m.frame_error_reference({ reference });
  return { title: m.frame_error_title(), text: m.frame_error_text(), more };
}

/** The root needs nothing but the language link's address and the request's number. */
export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  pathname: new URL(request.url).pathname,
  nonce: (context as Delivered).nonce,
  requestId: (context as Delivered).requestId,
});

/**
 * What a page's loader may hand to the frame: the stylesheet of the association's colours, and after
 * how many seconds a page that waits asks again; where a script does, only without it.
 */
type Framed = { frame?: { colours: string }; refresh?: number | null };

export function Layout({ children }: { children: ReactNode }) {
  const matches = useMatches();
  const colours = matches.map(({ data }) => (data as Framed | undefined)?.frame?.colours);
  const isFailed = Boolean(useRouteError());
  const withScript =
    !isFailed && matches.some(({ handle }) => (handle as { script?: true })?.script);
  const refresh = matches.map(({ data }) => (data as Framed | undefined)?.refresh).find(Boolean);
  const nonce = useRouteLoaderData<typeof loader>("root")?.nonce;
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {refresh && !withScript && <meta httpEquiv="refresh" content={String(refresh)} />}
        {refresh && withScript && (
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
        {!withScript && !isFailed && <script defer src={readerTime} />}
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
  const words = wordsFor(error, root?.requestId ?? "–");
  const go = pathsIn(getLocale());
  const pathname = root?.pathname ?? go.entry();
  const frame = frameOf(root);
  const text = (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      {words.more && <p>{words.more}</p>}
      <p>
        {needsSecondFactor(error) ? (
          <ButtonLink href={go.secondFactor(root?.pathname)}>{m.desk_second_factor()}</ButtonLink>
        ) : (
          <ButtonLink href={frame ? go.portal(frame.slug) : go.entry()}>
            {m.frame_missing_home()}
          </ButtonLink>
        )}
      </p>
    </>
  );
  return frame ? (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">{text}</div>
    </PortalPage>
  ) : (
    <HousePage pathname={pathname}>{text}</HousePage>
  );
}
