import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { behindLink } from "#app/features/privacy/behind-link.server.ts";
import { eraseByForm } from "#app/features/privacy/erase-by-form.server.ts";
import { EraseQuestion } from "#app/features/privacy/erase-question.tsx";
import { LinkOver } from "#app/features/privacy/link-over.tsx";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { othersAsked } from "#app/features/privacy/staying.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, token, own } = await behindLink(request, params);
  const url = new URL(request.url);
  const page = { frame: { colours: await coloursAddress(null) }, pathname: url.pathname };
  if (!own) return data({ ...page, asked: null }, { status: 404 });
  const everything = await getOwnData(scope, own.address);
  const { registrations, subscriptions } = everything;
  const only = url.searchParams.get("nur");
  const chosen = only ? registrations.filter(({ id }) => id === only) : registrations;
  const back = pathsIn(scope.locale).ownData(token);
  const others = only ? null : othersAsked(everything);
  if (chosen.length === 0 && !others?.goes) throw redirect(back);
  return data({
    ...page,
    asked: { chosen, hasNews: !only && subscriptions.length > 0, others, back, now: scope.now },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, token, own } = await behindLink(request, params);
  const { address } = orNotFound(own);
  const { nothingLeft } = await eraseByForm(scope, address, await sentForm(request));
  const go = pathsIn(scope.locale);
  return redirect(`${nothingLeft ? go.ownData() : go.ownData(token)}?ok=geloescht`, 303);
}

export const meta: MetaFunction = () => [
  { title: `${m.privacy_erase_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Erase() {
  const { asked, pathname } = useLoaderData<typeof loader>();
  if (!asked) return <LinkOver pathname={pathname} />;
  return (
    <HousePage pathname={pathname}>
      <BackLink href={asked.back}>{m.privacy_title()}</BackLink>
      <EraseQuestion {...asked} />
    </HousePage>
  );
}
