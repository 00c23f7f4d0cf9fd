import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";

type Props = { associations: { slug: string; name: string; town: string }[] };

/** The associations of the installation, each a door to its portal. */
export function AssociationDoors({ associations }: Props) {
  const go = pathsIn(getLocale());
  return (
    <section className="section">
      <h2>{m.portal_entry_associations()}</h2>
      <ul className="doors">
        {associations.map(({ slug, name, town }) => (
          <li key={slug} className={`of-${slug}`}>
            <a href={go.portal(slug)}>{name}</a> <span className="soft">{town}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
