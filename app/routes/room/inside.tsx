import "#app/room.css";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useState } from "react";
import { ExpertChecks } from "#app/features/checks/expert-checks.tsx";
import { giveFloor, isOfFloor } from "#app/features/floor/act-on-floor.server.ts";
import { FloorBar } from "#app/features/floor/floor-bar.tsx";
import { FloorPanel } from "#app/features/floor/floor-panel.tsx";
import { getFloor } from "#app/features/floor/hands-in-order.server.ts";
import { StageQuestion } from "#app/features/floor/stage-question.tsx";
import { readHourOnce } from "#app/features/live/open-hour.server.ts";
import { useGuest } from "#app/features/live/use-guest.ts";
import { useHourTicks } from "#app/features/live/use-hour.ts";
import { askByForm } from "#app/features/questions/ask-by-form.server.ts";
import { AskPanel } from "#app/features/questions/ask-panel.tsx";
import type { AskReply } from "#app/features/questions/asked.ts";
import { findQuestionsToRun } from "#app/features/questions/find-asked.server.ts";
import { runByForm } from "#app/features/questions/run-by-form.server.ts";
import { RunQuestions } from "#app/features/questions/run-questions.tsx";
import { SpeakerForm } from "#app/features/rooms/act-form.tsx";
import { addressesBehind } from "#app/features/rooms/addresses.ts";
import { insideBehind } from "#app/features/rooms/inside-room.server.ts";
import { RoomPage } from "#app/features/stage/room-page.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, scope, facts } = await insideBehind(request, param(params, "token"));
  const isSpeaking = visitor.role === "expert";
  const { id } = visitor.session;
  const [hour, questions, floor] = await Promise.all([
    readHourOnce(visitor),
    isSpeaking ? findQuestionsToRun(scope, id) : [],
    isSpeaking ? getFloor(scope, id) : { hands: [], invited: [] },
  ]);
  return { facts, ...hour, questions, floor, refresh: 30 };
}

/** What a guest asks, and what the expert does with it; `beside`: the page is there and wants to know. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = param(params, "token");
  const { visitor, scope } = await insideBehind(request, token);
  const { id } = visitor.session;
  const form = await sentForm(request);
  const here = pathsIn(scope.locale).inside(token);
  if (visitor.role === "expert") {
    const outcome = await (isOfFloor(form) ? giveFloor : runByForm)(scope, id, form);
    return outcome.ok ? redirect(here, 303) : data({ text: outcome.text }, { status: 400 });
  }
  const reply = await askByForm(scope, id, form);
  if (reply.ok && !form.has("beside")) return redirect(`${here}#fragen`, 303);
  return data({ reply }, { status: reply.ok ? 200 : reply.field ? 400 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.rooms_inside_title({ title: data?.facts.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function InsideTheRoom() {
  const { asker } = useLoaderData<typeof loader>();
  return asker ? <AsGuest asker={asker} /> : <AsExpert />;
}

function AsGuest({ asker }: { asker: { name: string; company: string } }) {
  const { first } = useLoaderData<typeof loader>();
  const sent = useActionData<{ reply: AskReply }>()?.reply ?? null;
  const { addresses, page } = usePage();
  const { asked, floor } = useGuest({ ...addresses, route: "routes/room/inside" }, first, sent);
  return (
    <RoomPage
      {...page}
      bar={<FloorBar {...floor} />}
      over={<StageQuestion {...floor} named={asker} checks={<ExpertChecks />} />}
      side={{ label: m.questions_title(), content: <AskPanel {...asked} asker={asker} /> }}
    />
  );
}

function AsExpert() {
  const { questions, floor, facts } = useLoaderData<typeof loader>();
  const { addresses, page } = usePage();
  useHourTicks(addresses.stream);
  const acts = { Form: SpeakerForm, action: addresses.inside };
  const content = (
    <div className="scrolling">
      <FloorPanel {...floor} {...acts} isRound={facts.format === "round"} />
      <section aria-labelledby="questions">
        <h2 id="questions">{m.questions_title()}</h2>
        <RunQuestions {...acts} questions={questions} />
      </section>
    </div>
  );
  return <RoomPage {...page} isModerated side={{ label: m.floor_side(), content }} />;
}

function usePage() {
  const { facts } = useLoaderData<typeof loader>();
  const token = useParams().token ?? "";
  const [addresses] = useState(() => addressesBehind(token));
  const onLeave = () => location.assign(`${pathsIn(getLocale()).room(token)}?verlassen`);
  return { addresses, page: { facts, addresses, onLeave } };
}
