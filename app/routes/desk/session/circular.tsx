import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { CircularFields } from "#app/features/circulars/circular-form.tsx";
import { CircularList } from "#app/features/circulars/circular-list.tsx";
import {
  countReaders,
  findCirculars,
  getSessionToWriteAbout,
} from "#app/features/circulars/circular-queries.server.ts";
import { CircularForm, typedAgain } from "#app/features/circulars/circulars.ts";
import { offerOfDates } from "#app/features/circulars/offer-dates.server.ts";
import { circularRefusalText } from "#app/features/circulars/texts.ts";
import { writeCircular } from "#app/features/circulars/write-circular.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const session = await getSessionToWriteAbout(scope, id);
  const [frame, readers, circulars] = await Promise.all([
    getDesk(scope, request),
    countReaders(scope, id),
    findCirculars(scope, id),
  ]);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("entwurf") ?? searchParams.get("vorlage");
  const from = circulars.find((each) => each.id === asked);
  const offersDates = searchParams.get("angebot") === "termine";
  const offer = offersDates ? await offerOfDates(scope, session) : null;
  const { now, locale } = scope;
  const words = (at: Date) => {
    const { heading } = whenWords({ startsAt: at, endsAt: at, zone: session.zone, locale, now });
    return heading.replace(/[–-][^,–-]*$/, "");
  };
  return {
    ...{ frame, readers },
    session: { ...session, when: whenWords({ ...session, locale, now }).long },
    circulars: circulars.map((each) => ({ ...each, at: words(each.sentAt ?? each.writtenAt) })),
    typed: from ? typedAgain(from) : offer,
    isWithoutOffer: offersDates && !offer,
    locale,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  await getSessionToWriteAbout(scope, id);
  const form = readForm(await sentForm(request), CircularForm);
  if (!form.ok)
    return data({ typed: form.typed, problems: form.problems, refusal: null }, { status: 400 });
  const written = await writeCircular(scope, id, form.value, form.typed.circular || null);
  if (!written.ok) {
    const { circular: _, ...typed } = form.typed;
    return data({ typed, problems: {}, refusal: written.refusal }, { status: 409 });
  }
  const { slug } = scope.association;
  return redirect(pathsIn(scope.locale).circularDraft(slug, id, written.circularId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.circulars_title()}: ${page?.session.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Circular() {
  const { frame, session, readers, circulars, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const typed: Record<string, string> = sent?.typed ?? page.typed ?? {};
  const go = pathsIn(page.locale);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(frame.slug, session.id)}>
        {session.title}, {session.when}
      </BackLink>
      <DeskHead title={m.circulars_heading()} />
      <p className="lead">
        {typed.offersDates ? m.circulars_offer_purpose() : m.circulars_purpose()}
      </p>
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{circularRefusalText[sent.refusal]()}</p>
        </Notice>
      )}
      {page.isWithoutOffer && (
        <Notice tone="plain">
          <p>{m.circulars_offer_none()}</p>
        </Notice>
      )}
      <CircularFields
        typed={typed}
        problems={sent?.problems ?? {}}
        own={frame.shortName}
        readers={readers}
      />
      <CircularList
        circulars={circulars}
        address={(id) => go.circularDraft(frame.slug, session.id, id)}
      />
    </DeskPage>
  );
}
