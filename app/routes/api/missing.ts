import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerMissing } from "#app/platform/api-door.server.ts";

/** Every address below /api that nothing answers at. */
export const loader = ({ request }: LoaderFunctionArgs) => answerMissing(request);

export const action = loader;
