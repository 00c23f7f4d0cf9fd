import "#app/room.css";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgendaList } from "#app/features/agenda/agenda-list.tsx";
import { findAgenda } from "#app/features/agenda/find-agenda.server.ts";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { minutesAtDoor } from "#app/features/attendance/minutes.server.ts";
import { AttendeeChecks } from "#app/features/checks/attendee-checks.tsx";
import { findLastCheck } from "#app/features/checks/check-page.server.ts";
import { ExpertChecks } from "#app/features/checks/expert-checks.tsx";
import { LastCheck } from "#app/features/checks/last-check.tsx";
import { MaterialList } from "#app/features/materials/material-list.tsx";
import { comeIn } from "#app/features/passes/come-in.server.ts";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import { SessionQuestions } from "#app/features/questions/place-questions.tsx";
import { ClosedDoor } from "#app/features/rooms/closed-door.tsx";
import { findDoorMaterials } from "#app/features/rooms/door-materials.server.ts";
import { Entry } from "#app/features/rooms/entry.tsx";
import { doorBehind, passFor } from "#app/features/rooms/pass.server.ts";
import { getDoor } from "#app/features/rooms/queries.server.ts";
import { comingAs } from "#app/features/rooms/shown-name.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { WaitingRoom } from "#app/features/rooms/waiting-room.tsx";
import { tapingAtDoor } from "#app/features/taping/taping-queries.server.ts";
import { TapingTold } from "#app/features/taping/taping-told.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { settingAll } from "#app/platform/cookies.server.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await visitorAtDoor(request, param(params, "token"));
  const scope = await scopeOfVisitor(request, visitor);
  const url = new URL(request.url);
  const [frame, door, minutes, materials, asked, last, agenda, taping] = await Promise.all([
    getFrame(scope),
    getDoor(scope, visitor),
    minutesAtDoor(scope, visitor),
    findDoorMaterials(visitor),
    findAsked(visitor.session.id, { inRoom: false }),
    findLastCheck(scope, pathsIn(scope.locale).doorCheck(param(params, "token"))),
    findAgenda(visitor.session.id),
    tapingAtDoor(visitor.session.id),
  ]);
  const hasLeft = url.searchParams.has("verlassen");
  const isWaiting = !hasLeft && (door.entrance === "early" || door.entrance === "open");
  return {
    frame,
    ...{ door, minutes, materials, asked, last, agenda, taping },
    token: param(params, "token"),
    hasLeft,
    isWaiting,
    pathname: url.pathname,
    refresh: isWaiting || door.entrance === "locked" ? 30 : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = param(params, "token");
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const entered = await comeIn(scope, comingAs(visitor, await sentForm(request)));
  if (!entered.ok) return data(entered, { status: 409 });
  const passes = await passFor(doorBehind(token), entered.identity);
  const headers = settingAll(passes);
  return redirect(pathsIn(scope.locale).inside(token), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.rooms_title({ title: loaded?.door.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Room() {
  const page = useLoaderData<typeof loader>();
  const { frame, door, taping, minutes, materials, token, hasLeft, isWaiting, pathname } = page;
  return (
    <PortalPage frame={frame} pathname={pathname}>
      {isWaiting ? (
        <WaitingRoom
          door={door}
          entry={<Entry door={door} />}
          told={<TapingTold {...taping} {...door} />}
          checks={
            <>
              <LastCheck {...page.last} />
              {door.role === "attendee" && door.format !== "round" ? (
                <AttendeeChecks {...door} />
              ) : (
                <ExpertChecks isQuiet={door.role === "attendee"} />
              )}
            </>
          }
        />
      ) : (
        <ClosedDoor door={door} minutes={minutes} left={hasLeft} />
      )}
      {isWaiting && <AgendaList agenda={page.agenda} />}
      {isWaiting && <SessionQuestions questions={page.asked} askHref={null} />}
      <MaterialList
        materials={materials}
        hrefOf={(id) => pathsIn(getLocale()).roomMaterial(token, id)}
      />
    </PortalPage>
  );
}
