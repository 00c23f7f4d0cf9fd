import { m } from "#app/generated/paraglide/messages.js";

type Look = { brand: string; ink: string; ground: string };
type Props = { name: string; headline: string; look: Look; label: string };

/** A drawing of the portal's head: colours that are not saved yet cannot come from a stylesheet. */
export function PortalHead({ name, headline, look, label }: Props) {
  const { brand, ink, ground } = look;
  const text = ground > "#888888" ? "#1b1d1f" : "#ece9e2";
  return (
    <figure>
      <svg viewBox="0 0 480 190" role="img" aria-label={m.settings_preview_alt({ name })}>
        <rect width="480" height="190" fill={ground} />
        <rect width="480" height="6" fill={brand} />
        <text x="20" y="42" fontSize="18" fontWeight="700" fill={text}>
          {shortened(name, 46)}
        </text>
        <text x="20" y="96" fontSize="26" fontWeight="700" fill={text}>
          {shortened(headline, 34)}
        </text>
        <rect x="20" y="122" width="142" height="42" rx="6" fill={brand} />
        <text x="91" y="149" fontSize="16" fontWeight="700" fill={ink} textAnchor="middle">
          {m.settings_preview_button()}
        </text>
        <text x="184" y="149" fontSize="16" fontWeight="700" fill={brand}>
          {m.settings_preview_link()}
        </text>
      </svg>
      <figcaption className="small soft">{label}</figcaption>
    </figure>
  );
}

const shortened = (words: string, most: number) =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
