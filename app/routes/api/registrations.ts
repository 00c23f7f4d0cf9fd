import type { ActionFunctionArgs } from "@remix-run/node";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { readBody, signUpByApi } from "#app/features/registration/sign-up-by-api.server.ts";
import { answerWrite, readJson } from "#app/platform/api-door.server.ts";
import { type Delivered, param } from "#app/platform/http.server.ts";
import { answerOnce, readKey } from "#app/platform/idempotency.server.ts";

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  answerWrite(request, async () => {
    const key = readKey(request);
    if (!key.ok) return key.answer;
    const json = await readJson(request);
    if (!json.ok) return json.answer;
    const read = readBody(json.fields);
    if (!read.ok) return read.answer;

    const scope = await requireScope(request, { association: read.body.association });
    const id = param(params, "sessionId");
    const { clientIp } = context as Delivered;
    const ask = { key: key.value, address: id, content: read.body, now: scope.now };
    return answerOnce(ask, () => signUpByApi(scope, id, read.body, clientIp));
  });

export const loader = action;
