import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { FileLink } from "./material-list.tsx";
import { audienceText } from "./material-words.ts";
import type { Material } from "./materials.server.ts";
import type { MaterialAudience } from "./materials.ts";

type Props = {
  materials: Material[];
  fileHref: (id: string) => string;
  /** The way to change one; null for who only reads. */
  changeHref: ((id: string) => string) | null;
};

/** The host's list of files: whom each is for, its turn, the way to change it. */
export function MaterialTable({ materials, fileHref, changeHref }: Props) {
  const last = materials.length - 1;
  return (
    <Table
      caption={m.materials_title()}
      hideCaption
      columns={[
        { label: m.materials_file() },
        { label: m.materials_audience() },
        ...(changeHref ? [{ label: m.materials_step() }] : []),
      ]}
      rows={materials.map((material, n) => {
        const { id, name, audience } = material;
        return {
          key: id,
          cells: [
            <FileLink key={id} material={material} href={fileHref(id)} />,
            audienceText[audience as MaterialAudience](),
            ...(changeHref
              ? [
                  <div key={id} className="material-steps">
                    <ButtonLink small kind="quiet" href={changeHref(id)}>
                      {m.materials_change()} <span className="unseen">{name}</span>
                    </ButtonLink>
                    <Move id={id} name={name} isFirst={n === 0} isLast={n === last} />
                  </div>,
                ]
              : []),
          ],
        };
      })}
    />
  );
}

type MoveProps = { id: string; name: string; isFirst: boolean; isLast: boolean };

function Move({ id, name, isFirst, isLast }: MoveProps) {
  if (isFirst && isLast) return null;
  return (
    <form method="post" className="row-form">
      <Hidden name="material" value={id} />
      <Button small kind="quiet" name="intent" value="up" disabled={isFirst}>
        <span aria-hidden="true">↑</span>
        <span className="unseen">{m.materials_up({ name })}</span>
      </Button>
      <Button small kind="quiet" name="intent" value="down" disabled={isLast}>
        <span aria-hidden="true">↓</span>
        <span className="unseen">{m.materials_down({ name })}</span>
      </Button>
    </form>
  );
}
