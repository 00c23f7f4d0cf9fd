import "#app/room.css";
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useState } from "react";
import { addressesBehind } from "#app/features/rooms/addresses.ts";
import { doorBehind, passOf } from "#app/features/rooms/pass.server.ts";
import { getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { RoomPage } from "#app/features/stage/room-page.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = param(params, "token");
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const facts = await getRoomFacts(scope, visitor);
  const pass = await passOf(request, doorBehind(token));
  if (!pass || facts.entrance !== "open") throw redirect(pathsIn(scope.locale).room(token));
  return { facts };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.rooms_inside_title({ title: data?.facts.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function InsideTheRoom() {
  const { facts } = useLoaderData<typeof loader>();
  const token = useParams().token ?? "";
  const [addresses] = useState(() => addressesBehind(token));
  const leave = () => location.assign(`${pathsIn(getLocale()).room(token)}?verlassen`);
  return <RoomPage facts={facts} addresses={addresses} onLeave={leave} />;
}
