import { currentTime } from "#app/platform/clock.server.ts";
import {
  dropAsked,
  dropCounted,
  dropOffers,
  expire,
  expireAskers,
  expireExperts,
  expireStaff,
  forgetPassing,
} from "./expire.server.ts";

/** As many rows as one transaction forgets. */
const atOnce = 200;

/** Once a minute: what is kept only for a time goes when the time is up. */
export async function forgetInTime() {
  const scope = { now: await currentTime() };
  await forgetPassing(scope);
  while ((await dropOffers(scope, atOnce)) === atOnce);
  while ((await expire(scope, atOnce)) === atOnce);
  while ((await expireAskers(scope, atOnce)) === atOnce);
  while ((await expireStaff(scope, atOnce)) === atOnce);
  while ((await expireExperts(scope, atOnce)) === atOnce);
  while ((await dropCounted(scope, atOnce)) === atOnce);
  while ((await dropAsked(scope, atOnce)) === atOnce);
}
