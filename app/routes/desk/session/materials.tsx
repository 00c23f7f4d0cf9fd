import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff, type StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { moveMaterial } from "#app/features/materials/change-material.server.ts";
import { UploadForm } from "#app/features/materials/material-forms.tsx";
import { getHostedMaterials } from "#app/features/materials/material-queries.server.ts";
import { MaterialTable } from "#app/features/materials/material-table.tsx";
import { mostBytes, mostMaterials } from "#app/features/materials/materials.ts";
import { upload } from "#app/features/materials/upload.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { formWithFile } from "#app/platform/file-form.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const id = param(params, "sessionId");
  const [frame, session] = await Promise.all([
    getDesk(scope, request),
    getHostedMaterials(scope, id),
  ]);
  return { frame, id, ...session, mayPlan: hasRight(scope.actor.role, "plan") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  await getHostedMaterials(scope, id);
  const sent = await formWithFile(request, "file", mostBytes);
  const done = () => redirect(pathsIn(scope.locale).deskMaterials(scope.association.slug, id), 303);
  if (await hasMoved(scope, id, sent.form)) return done();
  const outcome = await upload(scope, id, sent);
  if (outcome.ok) return done();
  const { refusal, audience } = outcome;
  return data({ refusal, audience }, { status: refusal === "too-many-files" ? 409 : 400 });
}

async function hasMoved(scope: StaffScope, sessionId: string, form: FormData) {
  const intent = form.get("intent");
  if (intent !== "up" && intent !== "down") return false;
  const material = String(form.get("material") ?? "");
  await moveMaterial(scope, sessionId, material, { isUp: intent === "up" });
  return true;
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.materials_title()}: ${shown?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Materials() {
  const { frame, id, title, materials, mayPlan } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  const { slug } = frame;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(slug, id)}>{title}</BackLink>
      <DeskHead title={m.materials_title()} />
      {materials.length > 0 ? (
        <MaterialTable
          materials={materials}
          fileHref={(one) => go.deskMaterialFile(slug, id, one)}
          changeHref={mayPlan ? (one) => go.deskMaterial(slug, id, one) : null}
        />
      ) : (
        <Empty title={m.materials_none()}>
          <p>{m.materials_none_text()}</p>
        </Empty>
      )}
      {mayPlan && (materials.length < mostMaterials || sent) && (
        <section>
          <h2>{m.materials_upload_title()}</h2>
          <UploadForm audience={sent?.audience} refusal={sent?.refusal} />
        </section>
      )}
    </DeskPage>
  );
}
