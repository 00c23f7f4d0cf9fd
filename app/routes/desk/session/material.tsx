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
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { changeMaterial, removeMaterial } from "#app/features/materials/change-material.server.ts";
import { ChangeMaterialForm, RemoveQuestion } from "#app/features/materials/material-forms.tsx";
import { getHostedMaterials } from "#app/features/materials/material-queries.server.ts";
import { MaterialForm } from "#app/features/materials/materials.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { orNotFound, param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [sessionId, id] = [param(params, "sessionId"), param(params, "materialId")];
  const [frame, { materials, isPublished }] = await Promise.all([
    getDesk(scope, request),
    getHostedMaterials(scope, sessionId),
  ]);
  const material = orNotFound(materials.find((each) => each.id === id));
  const isRemoving = new URL(request.url).searchParams.has("entfernen");
  return { frame, sessionId, material, isPublished, isRemoving };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [sessionId, id] = [param(params, "sessionId"), param(params, "materialId")];
  const { materials } = await getHostedMaterials(scope, sessionId);
  orNotFound(materials.find((each) => each.id === id));
  const form = await sentForm(request);
  const done = () =>
    redirect(pathsIn(scope.locale).deskMaterials(scope.association.slug, sessionId), 303);
  if (form.get("intent") === "remove") {
    await removeMaterial(scope, sessionId, id);
    return done();
  }
  const typed = {
    name: String(form.get("name") ?? ""),
    audience: String(form.get("audience") ?? ""),
  };
  const wished = MaterialForm.safeParse(typed);
  if (!wished.success) return data({ typed }, { status: 400 });
  await changeMaterial(scope, sessionId, id, wished.data);
  return done();
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.material.name ?? ""} · ${m.materials_title()}` },
  { name: "robots", content: "noindex" },
];

export default function ChangeMaterial() {
  const { frame, sessionId, material, isPublished, isRemoving } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  const { id, name, audience } = material;
  const back = go.deskMaterials(frame.slug, sessionId);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{m.materials_title()}</BackLink>
      <DeskHead title={name} />
      {isRemoving ? (
        <RemoveQuestion name={name} isPublished={isPublished} back={back} />
      ) : (
        <ChangeMaterialForm
          {...(sent?.typed ?? { name, audience })}
          wrong={Boolean(sent)}
          back={back}
          removeHref={go.deskMaterial(frame.slug, sessionId, id, "?entfernen=1")}
        />
      )}
    </DeskPage>
  );
}
