import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Moment } from "#app/ui/moment.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Thread } from "#app/ui/thread.tsx";
import { dayWords, whenWords } from "#app/ui/when.ts";
import type { getOffer } from "./offer-queries.server.ts";

type Offer = Awaited<ReturnType<typeof getOffer>>;

/** When, with whom, how many seats, and who else shows it. */
export function OfferFacts({ offer, now, state }: { offer: Offer; now: Date; state: ReactNode }) {
  const when = whenWords({ ...offer, locale: getLocale(), now });
  const names = new Intl.ListFormat(getLocale()).format(offer.shownBy.map(({ name }) => name));
  return (
    <>
      <p>
        <Thread hostSlug={offer.host.slug} own={false}>
          {m.pool_hosted({ host: offer.host.namedAsHost })}
        </Thread>
      </p>
      <Facts
        items={[
          {
            term: m.pool_when(),
            main: <Moment words={when.heading} when={when} />,
            more: when.distance ?? undefined,
          },
          ...(offer.experts ? [{ term: m.pool_who(), main: offer.experts }] : []),
          { term: m.pool_seats(), main: state, more: m.pool_shared() },
          { term: m.pool_shown_by(), main: names },
        ]}
      />
    </>
  );
}

type NoticeProps = {
  offer: Offer;
  done: string | null;
  slug: string;
  locale: "de" | "en";
};

/** What was just done, and since when the session is adopted. */
export function OfferNotices({ offer, done, slug, locale }: NoticeProps) {
  if (!offer.isAdopted || !offer.adoptedAt) return null;
  const { adoptedAt, zone, byRule, title } = offer;
  const date = dayWords(adoptedAt, zone, locale);
  return (
    <>
      {done && (
        <Notice tone="good" role="status">
          <p>{done === "gespeichert" ? m.pool_done_saved() : m.pool_done_adopted({ title })}</p>
        </Notice>
      )}
      <p className="soft">
        {byRule ? m.pool_adopted_by_rule({ date }) : m.pool_adopted_on({ date })} ·{" "}
        <a href={pathsIn(locale).session(slug, offer.id)}>{m.pool_public_page()}</a>
      </p>
    </>
  );
}
