import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { checkByForm } from "#app/features/attendance/check-by-form.server.ts";
import { CheckedCertificate, CheckForm } from "#app/features/attendance/check-form.tsx";
import { openScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale } = await openScope(request);
  const frame = { colours: await coloursAddress(null) };
  return { frame, locale, pathname: new URL(request.url).pathname };
}

/** A POST: neither number nor name shall stand in an address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const { clientIp } = context as Delivered;
  const reply = await checkByForm(scope, await sentForm(request), clientIp);
  return data(reply, { status: reply.status });
}

export const meta: MetaFunction = () => [
  { title: `${m.attendance_check_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Certificate() {
  const { locale, pathname } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const found = reply?.certificate;
  return (
    <HousePage pathname={pathname} form={found ? undefined : "bescheinigung"}>
      {found ? (
        <CheckedCertificate certificate={found} again={pathsIn(locale).certificate()} />
      ) : (
        <>
          <h1>{m.attendance_check_title()}</h1>
          <p className="lead">{m.attendance_check_lead()}</p>
          <CheckForm reply={reply} />
        </>
      )}
    </HousePage>
  );
}
