import type { Hit } from "#app/features/finding/finding.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { mapHeight, mapOf, mapWidth } from "./map-points.ts";

type Props = { hits: Hit[]; hrefOf: (id: string) => string };

/** Where the companies of this page lie: a dot each, which leads to its profile as its name in the list does. */
export function DotMap({ hits, hrefOf }: Props) {
  const { dots, labels } = mapOf(hits);
  if (dots.length === 0) return null;
  const missing = hits.length - dots.length;
  return (
    <figure className="dot-map">
      <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`}>
        <title>{m.directory_map()}</title>
        {labels.map(({ text, x, y }) => (
          <text key={text} x={x} y={y} textAnchor="middle">
            {text}
          </text>
        ))}
        {dots.map(({ id, name, place, x, y }) => (
          <a key={id} href={hrefOf(id)} aria-label={place ? `${name}, ${place}` : name}>
            <title>{name}</title>
            <circle className="reach" cx={x} cy={y} r={12} />
            <circle className="dot" cx={x} cy={y} r={5.5} />
          </a>
        ))}
      </svg>
      <figcaption className="small soft">
        {m.directory_map_hint()}
        {missing > 0 && ` ${m.directory_map_missing({ count: missing })}`}
      </figcaption>
    </figure>
  );
}
