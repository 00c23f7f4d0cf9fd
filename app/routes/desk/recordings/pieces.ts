import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { beginUpload } from "#app/features/recordings/begin-upload.server.ts";
import { getArriving, takePiece } from "#app/features/recordings/take-piece.server.ts";
import { bytesUpTo, sentForm } from "#app/platform/body.server.ts";
import { param, requireOwnOrigin } from "#app/platform/http.server.ts";
import { pieceBytes } from "#app/platform/recording-store.server.ts";

/** Where an upload stands: how much has arrived, and of what. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "recordingId");
  const { received, chain, isWhole } = await getArriving(scope, param(params, "sessionId"), id);
  return Response.json({ ok: true, received, chain, isWhole });
}

/** Announces a file, or takes the next piece of one: `Upload-Offset` and `Upload-Before` say which. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireStaff(request, params, "plan");
  const sessionId = param(params, "sessionId");
  if (params.recordingId === undefined) {
    const form = await sentForm(request);
    const announced = { name: String(form.get("name") ?? ""), bytes: Number(form.get("bytes")) };
    const begun = await beginUpload(scope, sessionId, announced);
    return Response.json(begun, { status: begun.ok ? 201 : 400 });
  }
  const id = param(params, "recordingId");
  await getArriving(scope, sessionId, id);
  const content = await bytesUpTo(request, pieceBytes);
  if (!content) throw new Response("Content Too Large", { status: 413 });
  const before = request.headers.get("Upload-Before") ?? "";
  const at = Number(request.headers.get("Upload-Offset") ?? Number.NaN);
  const taken = await takePiece(scope, sessionId, id, { at, before, content });
  return Response.json(taken, { status: taken.ok ? 200 : statusOf(taken.refusal) });
}

/** 507: RFC 4918, 11.5. */
const statusOf = (refusal: string) =>
  refusal === "elsewhere" ? 409 : refusal === "no-room" ? 507 : 400;
