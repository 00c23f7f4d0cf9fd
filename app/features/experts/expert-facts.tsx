import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { ExpertPage } from "./expert-queries.server.ts";
import { dayWords, hoursWords } from "./texts.ts";

type Props = {
  expert: ExpertPage;
  /** Given this year; null where this association does not know. */
  hours: number | null;
  zone: string;
  /** The way to the form, for who may change something. */
  changeHref: string | null;
};

/** Who it is: of an own expert with address and pause, of a partner's by role and topics. */
export function ExpertFacts({ expert, hours, zone, changeHref }: Props) {
  const { own, topics, home, lentSince, pausedAt } = expert;
  const locale = own?.locale === "en" ? m.experts_locale_en() : m.experts_locale_de();
  return (
    <>
      <Facts
        items={[
          { term: m.experts_topics(), main: topics.join(", ") || m.experts_topics_none() },
          ...(own ? [] : [{ term: m.experts_home(), main: home.name }]),
          ...(own ? [{ term: m.experts_email(), main: own.email, more: locale }] : []),
          ...(lentSince ? [{ term: m.experts_lent_since(), main: dayWords(lentSince, zone) }] : []),
          ...(hours === null
            ? []
            : [
                {
                  term: m.experts_hours_term(),
                  main: hours > 0 ? hoursWords(hours) : m.experts_hours_none(),
                },
              ]),
          ...(pausedAt
            ? [
                {
                  term: m.experts_pause_term(),
                  main: m.experts_pause_since({ date: dayWords(pausedAt, zone) }),
                  more: own && m.experts_pause_means(),
                },
              ]
            : []),
        ]}
      />
      {own && changeHref && (
        <form method="post" className="actions">
          <ButtonLink kind="quiet" href={changeHref}>
            {m.experts_change()}
          </ButtonLink>
          <Button kind="quiet" name="intent" value={pausedAt ? "resume" : "pause"}>
            {pausedAt ? m.experts_resume() : m.experts_pause()}
          </Button>
        </form>
      )}
    </>
  );
}
