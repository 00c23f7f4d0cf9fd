import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { stateOf } from "#app/features/approaches/approaches.ts";
import { requireInquiry } from "#app/features/approaches/inquiry-links.server.ts";
import { InquiryPanel } from "#app/features/approaches/inquiry-panel.tsx";
import { confirmInquiry } from "#app/features/approaches/own-inquiry.server.ts";
import { endInquiry } from "#app/features/privacy/take-back.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Reach } from "#app/ui/reach.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { inquiry, scope } = await requireInquiry(request, params);
  const { text, name, company, answer } = inquiry;
  return {
    frame: await getFrame(scope),
    inquiry: { text, name, company, answer, state: stateOf(inquiry) },
    ownData: pathsIn(scope.locale).ownData(),
    pathname: new URL(request.url).pathname,
  };
}

/** The press that lets the office see it, and the one that ends it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { inquiry, scope, token } = await requireInquiry(request, params);
  const go = pathsIn(scope.locale);
  const sent = await sentForm(request);
  if (sent.get("intent") === "withdraw") {
    await endInquiry(scope, inquiry.id);
    return redirect(go.portal(scope.association.slug), 303);
  }
  await confirmInquiry(scope, inquiry.id);
  return redirect(go.inquiry(token), 303);
}

export const meta: MetaFunction = () => [
  { title: m.approaches_own_title() },
  { name: "robots", content: "noindex" },
];

export default function OwnInquiry() {
  const { frame, inquiry, ownData, pathname } = useLoaderData<typeof loader>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <InquiryPanel {...inquiry} association={frame.name} />
        <p className="small soft">
          <Reach text={m.registration_place_contact(frame.contact)} {...frame.contact} />
        </p>
        <p className="small">
          <a href={ownData}>{m.privacy_from_place()}</a>
        </p>
      </div>
    </PortalPage>
  );
}
