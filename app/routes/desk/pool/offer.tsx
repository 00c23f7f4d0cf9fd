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
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { MaterialList } from "#app/features/materials/material-list.tsx";
import { findDeskMaterials } from "#app/features/materials/materials-shown.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { AdoptionForm, SenderWords } from "#app/features/pool/adoption-form.tsx";
import { OfferFacts, OfferNotices } from "#app/features/pool/offer-facts.tsx";
import { getOffer, senderShown } from "#app/features/pool/offer-queries.server.ts";
import { readAdoption } from "#app/features/pool/read-adoption.ts";
import { SeatState } from "#app/features/programme/seat-state.tsx";
import { Declined } from "#app/features/sessions/declined.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Markdown } from "#app/ui/markdown.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const id = param(params, "sessionId");
  const [frame, offer] = await Promise.all([getDesk(scope, request), getOffer(scope, id)]);
  const { association, now, locale } = scope;
  const { contactName, contactPhone, contactEmail } = association;
  return {
    frame,
    offer,
    files: await findDeskMaterials(scope, id),
    usual: { contactName, contactPhone, contactEmail },
    sender: senderShown(scope),
    done: new URL(request.url).searchParams.get("getan"),
    now,
    locale,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const { isAdopted } = await getOffer(scope, id);
  const { typed, form, wrong, isPreview } = readAdoption(await sentForm(request));
  const reply = { typed, wrong, isPreview, refusal: null };
  if (!form) return data(reply, { status: 400 });
  if (isPreview) return data(reply);
  const outcome = await adopt(scope, id, form);
  if (!outcome.ok) return data({ ...reply, refusal: outcome.refusal }, { status: 409 });
  const page = pathsIn(scope.locale).adopt(scope.association.slug, id);
  return redirect(`${page}?getan=${isAdopted ? "gespeichert" : "uebernommen"}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.offer.title ?? ""} · ${m.pool_area()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Offer() {
  const { frame, offer, files, usual, sender, done, now, locale } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(locale);
  const { slug } = frame;
  const lang = offer.language === locale ? undefined : offer.language;
  return (
    <DeskPage frame={frame} area="pool">
      <BackLink href={go.pool(slug)}>{m.pool_back()}</BackLink>
      <DeskHead title={offer.title} />
      <OfferNotices offer={offer} done={done} slug={slug} locale={locale} />
      {sent?.refusal && <Declined refusal={sent.refusal} slug={slug} />}
      <OfferFacts offer={offer} now={now} state={<SeatState {...offer} now={now} />} />
      {hasRight(frame.person.role, "plan") && (
        <section>
          <h2>{m.pool_words_title()}</h2>
          <p className="soft">{m.pool_words_lead()}</p>
          <AdoptionForm
            typed={sent?.typed ?? offer.words}
            wrong={sent?.wrong ?? []}
            usual={usual}
            isAdopted={offer.isAdopted}
            isPreview={sent?.isPreview ?? false}
          />
          <SenderWords sender={sender} />
          {offer.isAdopted && (
            <p>
              <a href={go.unadopt(slug, offer.id)}>{m.pool_to_end()}</a>
            </p>
          )}
        </section>
      )}
      <section lang={lang}>
        <h2>{m.pool_about()}</h2>
        {offer.summary && <p className="lead">{offer.summary}</p>}
        <Markdown text={offer.description} />
      </section>
      <MaterialList
        {...files}
        hrefOf={(id) =>
          files.isWhole
            ? go.deskMaterialFile(slug, offer.id, id)
            : go.material(offer.host.slug, offer.id, id)
        }
      />
    </DeskPage>
  );
}
