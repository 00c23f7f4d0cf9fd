import "#app/room.css";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { AgendaInRoom } from "#app/features/agenda/agenda-in-room.tsx";
import { CaptionsButton, CaptionsInRoom } from "#app/features/captions/captions-in-room.tsx";
import { RunChat } from "#app/features/chat/run-chat.tsx";
import { FloorPanel } from "#app/features/floor/floor-panel.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { countsIn } from "#app/features/live/hour-parts.ts";
import { answerAtDesk } from "#app/features/live/run-at-desk.server.ts";
import { findHourToRun, type Refused } from "#app/features/live/run-hour.server.ts";
import { useHourTicks } from "#app/features/live/use-hour.ts";
import { RunPolls } from "#app/features/polls/run-polls.tsx";
import { RunQuestions } from "#app/features/questions/run-questions.tsx";
import { ActForm } from "#app/features/rooms/act-form.tsx";
import { EndingPart } from "#app/features/rooms/ending-part.tsx";
import { LeadingElsewhere, LedElsewhere } from "#app/features/rooms/led-elsewhere.tsx";
import { Locking } from "#app/features/rooms/locking.tsx";
import { type Part, viewIn } from "#app/features/rooms/moderation.ts";
import { findPeopleInRoom, getEnding } from "#app/features/rooms/moderation-queries.server.ts";
import { doorOnDesk, passOf } from "#app/features/rooms/pass.server.ts";
import { PeopleInRoom } from "#app/features/rooms/people-in-room.tsx";
import { getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { isOfTheEnd } from "#app/features/sessions/changes.ts";
import { findUndo } from "#app/features/sessions/find-undo.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { UndoBar } from "#app/features/sessions/undo-bar.tsx";
import { insideMeta } from "#app/features/stage/inside-meta.ts";
import { ModeratorPage } from "#app/features/stage/moderator-page.tsx";
import { StageTaping } from "#app/features/taping/stage-taping.tsx";
import { TapingPanel } from "#app/features/taping/taping-panel.tsx";
import { findTapingToRun } from "#app/features/taping/taping-queries.server.ts";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { paths, pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await staffVisitor(scope, param(params, "sessionId"));
  const { id } = visitor.session;
  const pass = await passOf(request, doorOnDesk(scope.association.slug, id));
  if (!pass) throw redirect(pathsIn(scope.locale).deskRoom(scope.association.slug, id));
  const [facts, people, ending, undo, hour, taping] = await Promise.all([
    getRoomFacts(scope, visitor),
    findPeopleInRoom(scope, id),
    getEnding(scope, visitor),
    findUndo(scope, id),
    findHourToRun(scope, id),
    findTapingToRun(scope, id),
  ]);
  const view = viewIn(new URL(request.url).searchParams);
  return { facts, people, ending, undo, hour, taping, view, refresh: 30 };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const { session } = await staffVisitor(scope, param(params, "sessionId"));
  return answerAtDesk(request, scope, session.id, refusalText);
}

export const meta = insideMeta;

export default function RunTheRoom() {
  const { facts, people, ending, undo, hour, taping, view } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { floor, polls } = hour;
  const { slug, sessionId } = facts;
  useHourTicks(paths.deskRoomStream(slug, sessionId));
  const there = { ...people, ...floor, ...hour, view, sent: refused };
  const isRound = facts.format === "round";
  const go = pathsIn(getLocale());
  const run = (part: Part) => ({ Form: ActForm, action: `?teil=${part}` });
  const parts: Record<Part, ReactNode> = {
    fragen: <RunQuestions {...run("fragen")} {...hour} />,
    buehne: <FloorPanel {...floor} {...run("buehne")} isRound={isRound} />,
    stimmungsbild: <RunPolls {...run("stimmungsbild")} polls={polls} sent={refused} />,
    chat: <RunChat {...hour} {...run("chat")} typed={refused?.typed} />,
    personen: [
      <Locking key="lock" {...ending} />,
      <PeopleInRoom key="people" {...there} hasStage={!isRound} />,
    ],
    aufnahme: <TapingPanel {...run("aufnahme")} taping={taping} />,
    termin: (
      <EndingPart
        ending={ending}
        desk={go.deskSession(slug, sessionId)}
        people={people.present.length}
        isAsked={view.isEnding}
        captions={go.deskCaptions(slug, sessionId)}
        leading={<LeadingElsewhere {...facts} sent={refused} />}
        undo={undo && isOfTheEnd(undo.kind) && <UndoBar {...undo} action="?teil=termin" />}
      />
    ),
  };
  return (
    <ModeratorPage
      {...{ facts, view }}
      isLocked={ending.isLocked}
      signing={hour.signing}
      text={refused?.text}
      above={<LedElsewhere {...facts} />}
      bar={<CaptionsButton {...hour} />}
      over={<CaptionsInRoom {...hour} />}
      head={<AgendaInRoom {...hour} Form={ActForm} action={`?teil=${view.part}`} />}
      sign={<StageTaping {...taping} {...run("aufnahme")} isRound={isRound} />}
      hasTaping={taping.mayRun}
      {...countsIn(hour, people.present.length)}
    >
      {parts[view.part]}
    </ModeratorPage>
  );
}
