import "#app/room.css";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RunChat } from "#app/features/chat/run-chat.tsx";
import { FloorPanel } from "#app/features/floor/floor-panel.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { runAtDesk } from "#app/features/live/run-at-desk.server.ts";
import { findHourToRun, type Refused } from "#app/features/live/run-hour.server.ts";
import { useHourTicks } from "#app/features/live/use-hour.ts";
import { RunPolls } from "#app/features/polls/run-polls.tsx";
import { RunQuestions } from "#app/features/questions/run-questions.tsx";
import { isOpen } from "#app/features/questions/standing.ts";
import { ActForm } from "#app/features/rooms/act-form.tsx";
import { EndingPart } from "#app/features/rooms/ending-part.tsx";
import { LeadingElsewhere, LedElsewhere } from "#app/features/rooms/led-elsewhere.tsx";
import { viewIn } from "#app/features/rooms/moderation.ts";
import { findPeopleInRoom, getEnding } from "#app/features/rooms/moderation-queries.server.ts";
import { doorOnDesk, passOf } from "#app/features/rooms/pass.server.ts";
import { PeopleInRoom } from "#app/features/rooms/people-in-room.tsx";
import { getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { isOfTheEnd } from "#app/features/sessions/changes.ts";
import { findUndo } from "#app/features/sessions/find-undo.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { UndoBar } from "#app/features/sessions/undo-bar.tsx";
import { ModeratorPage } from "#app/features/stage/moderator-page.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { paths, pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await staffVisitor(scope, param(params, "sessionId"));
  const { id } = visitor.session;
  const pass = await passOf(request, doorOnDesk(scope.association.slug, id));
  if (!pass) throw redirect(pathsIn(scope.locale).deskRoom(scope.association.slug, id));
  const [facts, people, ending, undo, hour] = await Promise.all([
    getRoomFacts(scope, visitor),
    findPeopleInRoom(scope, id),
    getEnding(scope, visitor),
    findUndo(scope, id),
    findHourToRun(scope, id),
  ]);
  const view = viewIn(new URL(request.url).searchParams);
  return { facts, people, ending, undo, hour, view, refresh: 30 };
}

/** What is done leads back to the part it was done in; in the room nothing is loaded anew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const { session } = await staffVisitor(scope, param(params, "sessionId"));
  const form = await sentForm(request);
  const outcome = await runAtDesk(scope, session.id, form, refusalText);
  if (!outcome.ok) return data(outcome, { status: outcome.status });
  const { part } = viewIn(new URL(request.url).searchParams);
  const go = pathsIn(scope.locale);
  return redirect(go.runRoom(scope.association.slug, session.id, `?teil=${part}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.rooms_inside_title({ title: shown?.facts.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function RunTheRoom() {
  const { facts, people, ending, undo, hour, view } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { floor, questions, polls } = hour;
  const { slug, sessionId } = facts;
  useHourTicks(paths.deskRoomStream(slug, sessionId));
  const isRound = facts.format === "round";
  const desk = pathsIn(getLocale()).deskSession(slug, sessionId);
  return (
    <ModeratorPage
      {...{ facts, view }}
      text={refused?.text}
      above={<LedElsewhere {...facts} />}
      questions={questions.filter(({ standing }) => isOpen(standing)).length}
      people={people.present.length}
      hands={floor.hands.length}
      chat={hour.chat.length}
      isPolling={polls.some((one) => one.isOpen)}
    >
      {view.part === "fragen" && (
        <RunQuestions Form={ActForm} action="?teil=fragen" questions={questions} />
      )}
      {view.part === "buehne" && (
        <FloorPanel {...floor} isRound={isRound} Form={ActForm} action="?teil=buehne" />
      )}
      {view.part === "stimmungsbild" && (
        <RunPolls Form={ActForm} action="?teil=stimmungsbild" polls={polls} sent={refused} />
      )}
      {view.part === "chat" && (
        <RunChat {...hour} Form={ActForm} action="?teil=chat" typed={refused?.typed} />
      )}
      {view.part === "personen" && <PeopleInRoom {...people} view={view} hasStage={!isRound} />}
      {view.part === "termin" && (
        <EndingPart
          {...{ ending, desk }}
          people={people.present.length}
          isAsked={view.isEnding}
          leading={<LeadingElsewhere {...facts} />}
          undo={undo && isOfTheEnd(undo.kind) && <UndoBar {...undo} action="?teil=termin" />}
        />
      )}
    </ModeratorPage>
  );
}
