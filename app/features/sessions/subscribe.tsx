import { m } from "#app/generated/paraglide/messages.js";
import { Links } from "#app/ui/links.tsx";

type Props = { feeds: { title: string; href: string; type: string }[]; label?: string };

/** The same view of the programme as a calendar and as feeds. */
export function Subscribe({ feeds, label = m.finding_subscribe() }: Props) {
  return (
    <nav className="subscribe" aria-label={label}>
      <Links items={feeds.map(({ title, href }) => ({ label: title, href: subscribable(href) }))} />
      <p className="small soft">{m.finding_subscribe_hint()}</p>
    </nav>
  );
}

/** A calendar program answers to `webcal:`; a browser would only download the file. */
const subscribable = (href: string) =>
  /\.ics(\?|$)/.test(href) ? href.replace(/^https?:/, "webcal:") : href;
