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
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { actOnPerson } from "#app/features/people/act-on-person.server.ts";
import { PersonActs } from "#app/features/people/person-acts.tsx";
import { PersonFacts } from "#app/features/people/person-facts.tsx";
import { CorrectSection, NoteSection } from "#app/features/people/person-forms.tsx";
import { PersonHistory } from "#app/features/people/person-history.tsx";
import { getPerson } from "#app/features/people/person-queries.server.ts";
import { doneText } from "#app/features/people/texts.ts";
import { endText, kindText, purposeText } from "#app/features/privacy/texts.ts";
import { wordsFor } from "#app/features/registration/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { shortMoment } from "#app/ui/moments.ts";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "names");
  const { association, locale, now } = scope;
  const go = pathsIn(locale);
  const [frame, page] = await Promise.all([
    getDesk(scope, request),
    getPerson(scope, param(params, "registrationId")),
  ]);
  if (!page) throw redirect(go.people(association.slug));
  const { searchParams } = new URL(request.url);
  const { title: _, ...session } = page.person;
  return {
    ...{ frame, page, now, zone: association.zone },
    when: whenWords({ ...session, locale, now }).long,
    entryLink: page.entryToken && publicUrl + go.room(page.entryToken),
    step: searchParams.get("schritt"),
    done: searchParams.get("ok"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "registrationId");
  const answer = await actOnPerson(scope, id, await sentForm(request));
  if (!answer.ok) return data(answer.reply, { status: answer.status });
  const here = pathsIn(scope.locale).person(scope.association.slug, id);
  return redirect(`${here}?ok=${answer.done}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.page.person.name ?? ""} · ${m.people_title()}` },
  { name: "robots", content: "noindex" },
];

export default function Person() {
  const { frame, page, now, zone, when, entryLink, step, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  const { person } = page;
  const here = go.person(frame.slug, person.id);
  const moment = (at: Date) => shortMoment(at, zone, getLocale(), now);
  const links = {
    session: go.deskSession(frame.slug, person.sessionId),
    person: (id: string) => go.person(frame.slug, id),
  };
  const said = doneText(done);
  const forms = { page, here, reply, words: wordsFor };
  return (
    <DeskPage frame={frame} area="people">
      <BackLink href={go.people(frame.slug, `?termin=${person.sessionId}`)}>
        {person.title}
      </BackLink>
      <DeskHead title={person.name} />
      {said && !reply && (
        <Notice tone="good" role="status">
          <p>{said}</p>
        </Notice>
      )}
      {reply?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{reply.refusal}</p>
        </Notice>
      )}
      <PersonFacts page={page} moment={moment} when={when} links={links} />
      <PersonActs page={page} step={reply ? null : step} here={here} entryLink={entryLink} />
      {page.mayPlan && <NoteSection {...forms} />}
      {!page.mayPlan && person.note && <p>{person.note}</p>}
      {page.mayPlan && page.mayChange && <CorrectSection {...forms} />}
      <PersonHistory
        page={page}
        moment={moment}
        words={{ kind: kindText, end: endText, purpose: purposeText }}
      />
    </DeskPage>
  );
}
