import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { behindAddressChange } from "#app/features/registration/address-change-links.server.ts";
import { confirmAddressChange } from "#app/features/registration/change-address.server.ts";
import { refusalText } from "#app/features/registration/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const behind = await behindAddressChange(request, params);
  const { pathname } = new URL(request.url);
  const page = { frame: { colours: await coloursAddress(null) }, pathname };
  if (!behind) return data({ ...page, change: null }, { status: 404 });
  const { email, session, scope } = behind;
  return data({ ...page, change: { email, session, now: scope.now } });
}

/** The press gives the place to this address; opening the page changes nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { id, scope } = orNotFound(await behindAddressChange(request, params));
  const outcome = await confirmAddressChange(scope, id);
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  return redirect(`${pathsIn(scope.locale).place(outcome.place)}?ok=neu`, 303);
}

export const meta: MetaFunction = () => [
  { title: m.registration_change_title() },
  { name: "robots", content: "noindex" },
];

export default function NewAddress() {
  const { change, pathname } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <HousePage pathname={pathname}>
      {refused && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refused.refusal]()}</p>
        </Notice>
      )}
      <Panel>
        <h1>{m.registration_change_title()}</h1>
        {change ? <Question {...change} /> : <p>{m.registration_change_over()}</p>}
      </Panel>
    </HousePage>
  );
}

type Asked = {
  email: string;
  session: { title: string; startsAt: Date; endsAt: Date; zone: string };
  now: Date;
};

function Question({ email, session, now }: Asked) {
  const when = whenWords({ ...session, locale: getLocale(), now }).longZoned;
  return (
    <form method="post">
      <p>{m.registration_change_question({ title: session.title, when, email })}</p>
      <Button>{m.registration_change_press()}</Button>
    </form>
  );
}
