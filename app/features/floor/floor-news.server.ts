import type { Scope } from "#app/features/identity/scope.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import type { FloorNews } from "./floor.ts";
import { getFloor } from "./hands-in-order.server.ts";
import { floorOf } from "./own-floor.server.ts";

/** Everything this visitor may know of hands and stage: a guest the own, the expert all of them. */
export async function floorNews(scope: Pick<Scope, "now">, visitor: Visitor): Promise<FloorNews> {
  const [own, shown] = await Promise.all([
    floorOf(visitor),
    visitor.role === "expert" ? getFloor(scope, visitor.session.id) : null,
  ]);
  return { own, shown };
}
