import { m } from "#app/generated/paraglide/messages.js";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { Links } from "#app/ui/links.tsx";

type Props = { feeds: { title: string; href: string; type: string }[]; label?: string };

/** The same view of the programme as a calendar and as feeds. */
export function Subscribe({ feeds, label = m.finding_subscribe() }: Props) {
  return (
    <nav className="subscribe" aria-label={label}>
      <Links items={feeds.map(({ title, href }) => ({ label: title, href: subscribable(href) }))} />
      <p className="small soft">{m.finding_subscribe_hint()}</p>
      <details>
        <summary>{m.finding_subscribe_copy()}</summary>
        {feeds.map(({ title, href }, n) => (
          <CopyLink key={href} id={`feed-${n + 1}`} label={title} href={href} />
        ))}
      </details>
    </nav>
  );
}

/** A calendar program answers to `webcal:`; a browser would only download the file. */
const subscribable = (href: string) =>
  /\.ics(\?|$)/.test(href) ? href.replace(/^https?:/, "webcal:") : href;
