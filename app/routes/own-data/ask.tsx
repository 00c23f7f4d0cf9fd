import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { askByForm } from "#app/features/privacy/ask.server.ts";
import { AskForm } from "#app/features/privacy/ask-form.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale } = await openScope(request);
  const url = new URL(request.url);
  const frame = { colours: await coloursAddress(null) };
  return { frame, done: url.searchParams.get("ok"), locale, pathname: url.pathname };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const { clientIp } = context as Delivered;
  const reply = await askByForm(scope, await sentForm(request), clientIp);
  if (reply) return data(reply, { status: reply.status });
  return redirect(`${pathsIn(scope.locale).ownData()}?ok=gesendet`, 303);
}

export const meta: MetaFunction = () => [
  { title: `${m.privacy_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function OwnData() {
  const { done, locale, pathname } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <HousePage pathname={pathname} form={done === "gesendet" && !reply ? undefined : "meine-daten"}>
      <h1>{done === "gesendet" && !reply ? m.privacy_sent_heading() : m.privacy_title()}</h1>
      {done === "geloescht" && (
        <Notice tone="good" role="status">
          <p>{m.privacy_erased()}</p>
        </Notice>
      )}
      {done === "gesendet" && !reply ? (
        <>
          <p className="lead">{m.privacy_sent_text()}</p>
          <p>{m.privacy_sent_missing()}</p>
          <p>
            <a href={pathsIn(locale).ownData()}>{m.privacy_sent_again()}</a>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{m.privacy_ask_intro()}</p>
          <AskForm reply={reply} action={pathsIn(locale).ownData()} />
        </>
      )}
    </HousePage>
  );
}
