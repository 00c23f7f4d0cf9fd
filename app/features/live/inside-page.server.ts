import { data, redirect } from "@remix-run/node";
import { findDoorMaterials } from "#app/features/rooms/door-materials.server.ts";
import { insideBehind } from "#app/features/rooms/inside-room.server.ts";
import { isOfTaping, tapeByForm } from "#app/features/taping/taping-by-form.server.ts";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { actAsGuest, statusOf } from "./guest-acts.server.ts";
import { readHourOnce } from "./open-hour.server.ts";
import { findHourToRun, runHour } from "./run-hour.server.ts";

/** The room for who has gone in by the link; `toRun` for the expert, `asker` for a guest. */
export async function readInside(request: Request, token: string) {
  const { visitor, scope, facts } = await insideBehind(request, token);
  const [hour, materials, toRun] = await Promise.all([
    readHourOnce(visitor),
    findDoorMaterials(visitor),
    visitor.role === "expert" ? findHourToRun(scope, visitor.session.id) : null,
  ]);
  const { first } = hour;
  const taped = { state: first.hour.taping, own: first.own.taping };
  return { facts, ...hour, materials, toRun: toRun && { ...toRun, taped } };
}

export type ExpertHour = NonNullable<Awaited<ReturnType<typeof readInside>>["toRun"]>;

/** What a guest presses, and what the expert does; `beside`: the page is there and wants to know. */
export async function actInside(request: Request, token: string) {
  const { visitor, scope } = await insideBehind(request, token);
  const { id } = visitor.session;
  const form = await sentForm(request);
  const here = pathsIn(scope.locale).inside(token);
  const { search } = new URL(request.url);
  if (isOfTaping(form)) {
    const outcome = await tapeByForm(scope, id, form);
    return outcome.ok ? redirect(here + search, 303) : data(outcome, { status: 409 });
  }
  if (visitor.role === "expert") {
    const outcome = await runHour(scope, id, form);
    return outcome.ok ? redirect(here + search, 303) : data(outcome, { status: 400 });
  }
  const replied = await actAsGuest(scope, id, form);
  if (replied.reply.ok && !form.has("beside"))
    return redirect(`${here}?teil=${replied.part}#${replied.part}`, 303);
  return data(replied, { status: statusOf(replied) });
}
