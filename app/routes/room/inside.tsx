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
import type { OwnFloor } from "#app/features/floor/floor.ts";
import { FloorBar } from "#app/features/floor/floor-bar.tsx";
import { getFloor } from "#app/features/floor/hands-in-order.server.ts";
import { giveFloor, isOfFloor } from "#app/features/floor/act-on-floor.server.ts";
import { FloorPanel } from "#app/features/floor/floor-panel.tsx";
import { StageQuestion } from "#app/features/floor/stage-question.tsx";
import { useFloor } from "#app/features/floor/use-floor.ts";
import { readHourOnce } from "#app/features/live/open-hour.server.ts";
import { useAsking } from "#app/features/live/use-asking.tsx";
import { useHour, useHourTicks } from "#app/features/live/use-hour.ts";
import { askByForm } from "#app/features/questions/ask-by-form.server.ts";
import { AskPanel } from "#app/features/questions/ask-panel.tsx";
import type { AskReply } from "#app/features/questions/asked.ts";
import { findQuestionsToRun } from "#app/features/questions/find-asked.server.ts";
import { runByForm } from "#app/features/questions/run-by-form.server.ts";
import { RunQuestions } from "#app/features/questions/run-questions.tsx";
import { SpeakerForm } from "#app/features/rooms/act-form.tsx";
import { addressesBehind } from "#app/features/rooms/addresses.ts";
import { doorBehind, passOf } from "#app/features/rooms/pass.server.ts";
import { getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { RoomPage } from "#app/features/stage/room-page.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { paths, pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

/** Who has gone in and may still be there; anybody else goes to the door. */
async function inside(request: Request, token: string) {
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const facts = await getRoomFacts(scope, visitor);
  const pass = await passOf(request, doorBehind(token));
  if (!pass || facts.entrance !== "open") throw redirect(pathsIn(scope.locale).room(token));
  return { visitor, scope, facts };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, scope, facts } = await inside(request, param(params, "token"));
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
  const { visitor, scope } = await inside(request, token);
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
  const { addresses, page, token } = usePage();
  const { hour, own, setOwn } = useHour(addresses.stream, first);
  const asking = { route: "routes/room/inside", address: addresses.inside, sent, setOwn };
  const { reply, Form, problem } = useAsking(asking);
  const tell = (floor: OwnFloor) => setOwn((before) => ({ ...before, floor }));
  const floor = useFloor(paths.roomFloor(token), own.floor, tell);
  const { questions, isAtOnce } = hour;
  const content = <AskPanel {...{ questions, isAtOnce, own, asker, reply, Form, problem }} />;
  return (
    <RoomPage
      {...page}
      bar={<FloorBar {...floor} />}
      over={<StageQuestion {...floor} named={asker} checks={<ExpertChecks />} />}
      side={{ label: m.questions_title(), content }}
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
  return { token, addresses, page: { facts, addresses, onLeave } };
}
