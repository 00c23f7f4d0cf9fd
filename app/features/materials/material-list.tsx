import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { fileWords } from "./material-words.ts";
import type { Material } from "./materials.server.ts";

type Props = {
  materials: Material[];
  hrefOf: (id: string) => string;
  /** How many more there are for those with a seat. */
  forSeats?: number;
};

/** The files of a session to save, each with what it is and how large. Nothing at all where there are none. */
export function MaterialList({ materials, hrefOf, forSeats = 0 }: Props) {
  if (materials.length === 0 && forSeats === 0) return null;
  return (
    <section className="materials">
      <h2>{m.materials_title()}</h2>
      {materials.length > 0 && (
        <ul>
          {materials.map((material) => (
            <li key={material.id}>
              <FileLink material={material} href={hrefOf(material.id)} />
            </li>
          ))}
        </ul>
      )}
      {forSeats > 0 && (
        <p className="small soft">
          {materials.length > 0
            ? m.materials_for_seats_more({ count: forSeats })
            : m.materials_for_seats({ count: forSeats })}
        </p>
      )}
    </section>
  );
}

type FileProps = { material: Pick<Material, "name" | "type" | "bytes">; href: string };

/** The name leads to the file; beside it what kind and how large. */
export function FileLink({ material, href }: FileProps): ReactNode {
  return (
    <>
      <a href={href}>{material.name}</a>{" "}
      <span className="soft small whole">({fileWords(material)})</span>
    </>
  );
}
