import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { CertificatePart } from "#app/features/attendance/certificate-part.tsx";
import { certificateFor } from "#app/features/attendance/own-certificate.server.ts";
import { findLastCheck } from "#app/features/checks/check-page.server.ts";
import { LastCheck } from "#app/features/checks/last-check.tsx";
import { MaterialList } from "#app/features/materials/material-list.tsx";
import { PlaceFacts } from "#app/features/places/place-facts.tsx";
import { placeLinks } from "#app/features/places/place-links.ts";
import { PlacePanel, PlaceTold, placeTitle } from "#app/features/places/place-panel.tsx";
import { askAtPlace, getPlaceQuestions } from "#app/features/places/place-questions.server.ts";
import { requirePlace } from "#app/features/places/place-scope.server.ts";
import { getPlace } from "#app/features/places/queries.server.ts";
import { findSeatMaterials } from "#app/features/places/seat-materials.server.ts";
import { actOnPlace } from "#app/features/privacy/act-on-place.server.ts";
import { CalendarLinks } from "#app/features/programme/calendar-links.tsx";
import { findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { FreeDates } from "#app/features/programme/free-dates.tsx";
import { isAsking } from "#app/features/questions/ask-by-form.server.ts";
import { PlaceQuestions } from "#app/features/questions/place-questions.tsx";
import { getPlaceConsents } from "#app/features/registration/place-consents.server.ts";
import { PlaceConsents } from "#app/features/registration/place-consents.tsx";
import { placeDoneText, refusalText } from "#app/features/registration/texts.ts";
import { doorFor } from "#app/features/rooms/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { Reach } from "#app/ui/reach.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { token, registrationId, scope } = await requirePlace(request, params);
  const [frame, { entryToken, ...place }, materials, agreed, last, asked] = await Promise.all([
    getFrame(scope),
    getPlace(scope),
    findSeatMaterials(scope),
    getPlaceConsents(scope),
    findLastCheck(scope, pathsIn(scope.locale).placeCheck(token)),
    getPlaceQuestions(scope),
  ]);
  const door = await doorFor(scope, place.session);
  const [{ slug }, url] = [scope.association, new URL(request.url)];
  return {
    ...{ frame, place, door, materials, agreed, last, asked, token, site: publicUrl },
    certificate: await certificateFor(scope, registrationId),
    free: place.status === "waiting" ? await findFreeDates(scope, place.session.id) : [],
    links: placeLinks(scope.locale, { token, entryToken, slug, sessionId: place.session.id }),
    ...{ done: placeDoneText(url.searchParams.get("ok")), now: scope.now, pathname: url.pathname },
  };
}

/** A consent of its own button, the offered seat, where declining is a withdrawal, or what is asked. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { token, registrationId, scope } = await requirePlace(request, params);
  const sent = await sentForm(request);
  const here = pathsIn(scope.locale).place(token);
  if (isAsking(sent)) {
    const reply = await askAtPlace(scope, registrationId, sent);
    if (reply.ok) return redirect(`${here}#fragen`, 303);
    return data({ refusal: null, reply }, { status: reply.field ? 400 : 409 });
  }
  const outcome = await actOnPlace(scope, registrationId, sent);
  if (!outcome.ok) return data({ refusal: outcome.refusal, reply: null }, { status: 409 });
  return redirect(outcome.done ? `${here}?ok=${outcome.done}` : here, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? placeTitle(page.place) : "" },
  { name: "robots", content: "noindex" },
];

/** "Mein Platz": the state in one line, the next step as the only big button, then the details. */
export default function PlacePage() {
  const page = useLoaderData<typeof loader>();
  const { frame, place, door, materials, agreed, asked, free, site, token } = page;
  const { links, done, now, pathname } = page;
  const refused = useActionData<typeof action>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <PlaceTold done={done} refusal={refused?.refusal && refusalText[refused.refusal]()} />
        <PlacePanel
          {...{ place, door, links, now }}
          calendar={
            <CalendarLinks session={place.session} page={site + links.session} file={links.file} />
          }
        />
        <CertificatePart own={page.certificate} links={links} />
        <FreeDates
          dates={free}
          {...{ title: place.session.title, now }}
          hrefOf={({ id }) => pathsIn(getLocale()).register(frame.slug, id)}
        />
        {place.isHeld && <LastCheck {...page.last} />}
        <PlaceConsents {...agreed} />
        <PlaceQuestions {...asked} asker={place} reply={refused?.reply ?? null} />
        <MaterialList
          materials={materials}
          hrefOf={(id) => pathsIn(getLocale()).placeMaterial(token, id)}
        />
        <PlaceFacts place={place} links={links} now={now} />
        <p className="small soft">
          <Reach text={m.registration_place_contact(frame.contact)} {...frame.contact} />
          <br />
          <a href={links.ownData}>{m.privacy_from_place()}</a>
        </p>
      </div>
    </PortalPage>
  );
}
