import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { actOnOwnData } from "#app/features/privacy/act-on-own-data.server.ts";
import { behindLink } from "#app/features/privacy/behind-link.server.ts";
import { LinkOver } from "#app/features/privacy/link-over.tsx";
import { Others } from "#app/features/privacy/others.tsx";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { RegistrationSection } from "#app/features/privacy/registration-section.tsx";
import { othersAsked } from "#app/features/privacy/staying.tsx";
import { doneText } from "#app/features/privacy/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { clockWords } from "#app/ui/when.ts";
import { houseZone } from "#app/zones.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, token, own } = await behindLink(request, params);
  const url = new URL(request.url);
  const page = { frame: { colours: await coloursAddress(null) }, pathname: url.pathname };
  if (!own) return data({ ...page, found: null }, { status: 404 });
  const go = pathsIn(scope.locale);
  const found = {
    own: await getOwnData(scope, own.address),
    until: clockWords(own.expiresAt, houseZone, scope.locale),
    done: doneText(url.searchParams.get("ok")),
    links: { file: go.ownDataFile(token), erase: go.erase(token) },
    now: scope.now,
  };
  return data({ ...page, found });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, token, own } = await behindLink(request, params);
  const { address } = orNotFound(own);
  const sent = await sentForm(request);
  const done = await actOnOwnData(scope, address, sent);
  return redirect(`${pathsIn(scope.locale).ownData(token)}?ok=${done}`, 303);
}

export const meta: MetaFunction = () => [
  { title: `${m.privacy_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Overview() {
  const { found, pathname } = useLoaderData<typeof loader>();
  if (!found) return <LinkOver pathname={pathname} />;
  const { own, links, done, now, until } = found;
  return (
    <HousePage pathname={pathname}>
      <h1>{m.privacy_title()}</h1>
      {done && (
        <Notice tone="good" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <p className="lead">{m.privacy_under({ address: own.address })}</p>
      <p className="soft">{m.privacy_until({ time: until })}</p>
      <p className="actions">
        <ButtonLink kind="quiet" href={links.file}>
          {m.privacy_download()}
        </ButtonLink>
        {(own.registrations.length > 0 || othersAsked(own).goes) && (
          <ButtonLink kind="quiet" href={links.erase}>
            {m.privacy_erase_all()}
          </ButtonLink>
        )}
      </p>
      {own.registrations.length === 0 && <p>{m.privacy_no_registration()}</p>}
      {own.registrations.map((registration) => (
        <RegistrationSection
          key={registration.id}
          registration={registration}
          eraseHref={`${links.erase}?nur=${registration.id}`}
          now={now}
        />
      ))}
      <Others own={own} />
      <p className="small soft">{m.privacy_legal()}</p>
    </HousePage>
  );
}
