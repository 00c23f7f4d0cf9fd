import { m } from "#app/generated/paraglide/messages.js";
import { UploadForm } from "./material-forms.tsx";
import { MaterialList } from "./material-list.tsx";
import type { Material } from "./materials.server.ts";
import { type MaterialRefusal, mostMaterials } from "./materials.ts";

type Props = {
  materials: Material[];
  hrefOf: (id: string) => string;
  /** What was sent last and did not go through. */
  sent: { audience: string | null; refusal: MaterialRefusal | null } | undefined;
};

/** The files of a session on its expert's page, and one more of theirs. */
export function ExpertFiles({ materials, hrefOf, sent }: Props) {
  return (
    <>
      <MaterialList materials={materials} hrefOf={hrefOf} />
      {(materials.length < mostMaterials || sent) && (
        <section>
          <h2>{m.rooms_expert_upload()}</h2>
          <p>{m.rooms_expert_upload_text()}</p>
          <UploadForm audience={sent?.audience ?? undefined} refusal={sent?.refusal ?? undefined} />
        </section>
      )}
    </>
  );
}
