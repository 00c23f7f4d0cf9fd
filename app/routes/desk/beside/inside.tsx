import "#app/room.css";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { CaptionsButton, CaptionsInRoom } from "#app/features/captions/captions-in-room.tsx";
import { Announcement } from "#app/features/chat/announcement.tsx";
import { actBesideByForm } from "#app/features/comoderation/act-beside.server.ts";
import { findHourBeside } from "#app/features/comoderation/beside-queries.server.ts";
import { actsBesideFor } from "#app/features/comoderation/comoderation.ts";
import { doorBeside, partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import { PeopleBeside } from "#app/features/comoderation/people-beside.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { RoomParts } from "#app/features/live/room-parts.tsx";
import { useHourTicks } from "#app/features/live/use-hour.ts";
import { RunQuestions } from "#app/features/questions/run-questions.tsx";
import { isOpen } from "#app/features/questions/standing.ts";
import { BesideForm } from "#app/features/rooms/act-form.tsx";
import { addressesBeside } from "#app/features/rooms/addresses.ts";
import { isInside } from "#app/features/rooms/entries.server.ts";
import { LedElsewhere } from "#app/features/rooms/led-elsewhere.tsx";
import { passOf } from "#app/features/rooms/pass.server.ts";
import { getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { useRefreshing } from "#app/features/rooms/use-refreshing.ts";
import { insideMeta } from "#app/features/stage/inside-meta.ts";
import { RoomPage } from "#app/features/stage/room-page.tsx";
import { StageTaping } from "#app/features/taping/stage-taping.tsx";
import { noTaping } from "#app/features/taping/taping.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

/** Who moderates beside the host and has gone in; before, and once the room is shut, to the door. */
async function insideBeside(request: Request, params: LoaderFunctionArgs["params"]) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await partnerVisitor(scope, param(params, "sessionId"));
  const [{ slug }, { id }] = [scope.association, visitor.session];
  const pass = await passOf(request, doorBeside(slug, id));
  if (!(await isInside(visitor, pass, scope.now)))
    throw redirect(pathsIn(scope.locale).comoderate(slug, id), 303);
  return { scope, visitor, slug, id };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, visitor, id } = await insideBeside(request, params);
  const [facts, hour] = await Promise.all([
    getRoomFacts(scope, visitor),
    findHourBeside(scope, id),
  ]);
  return { facts, hour, refresh: 30 };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, slug, id } = await insideBeside(request, params);
  const outcome = await actBesideByForm(scope, id, await sentForm(request));
  if (!outcome.ok) return data(outcome, { status: 409 });
  return redirect(pathsIn(scope.locale).insideBeside(slug, id, "?teil=fragen"), 303);
}

export const meta = insideMeta;

export default function BesideTheHost() {
  const { facts, hour } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [addresses] = useState(() => addressesBeside(facts.slug, facts.sessionId));
  useHourTicks(addresses.stream);
  useRefreshing(10_000);
  const { questions, people, taping } = hour;
  const run = { Form: BesideForm, action: "?teil=fragen" };
  const quiet = { news: "", told: [], changed: [] };
  const count = questions.filter(({ standing }) => isOpen(standing)).length;
  const parts = [
    {
      ...{ ...quiet, name: "fragen", label: m.rooms_tab_questions({ count }) },
      news: questions.map(({ id }) => id).join(),
      content: <RunQuestions {...run} {...hour} only={actsBesideFor} />,
    },
    {
      ...{ ...quiet, name: "gaeste" },
      label: m.comoderation_tab_people({ count: people.own.length }),
      content: <PeopleBeside {...people} />,
    },
  ];
  return (
    <RoomPage
      {...{ facts, addresses, signing: hour.signing }}
      onLeave={() => location.assign(addresses.door)}
      sign={
        <StageTaping {...run} state={taping} own={noTaping} isRound={facts.format === "round"} />
      }
      above={<LedElsewhere {...facts} />}
      bar={<CaptionsButton {...hour} />}
      over={[<CaptionsInRoom key="captions" {...hour} />, <Announcement key="told" {...hour} />]}
      side={{
        label: m.comoderation_side(),
        content: <RoomParts parts={parts} isRun text={refused?.text} />,
      }}
      isModerated
    />
  );
}
