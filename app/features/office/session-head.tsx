import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Moment } from "#app/ui/moment.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { Step } from "./session-steps.ts";

type Props = {
  session: {
    id: string;
    title: string;
    startsAt: Date;
    endsAt: Date;
    zone: string;
    topic: string;
    publishedAt: Date | null;
    publishAt: Date | null;
  };
  slug: string;
  now: Date;
  mayChange: boolean;
  /** What stands out on a published session's page. */
  main: Step | null;
};

/** Topic, title and time of a session, with what changes it for everybody. */
export function SessionHead({ session, slug, now, mayChange, main }: Props) {
  const { id, title, topic, publishedAt, publishAt } = session;
  const locale = getLocale();
  const go = pathsIn(locale);
  const when = whenWords({ ...session, locale, now });
  return (
    <>
      <p className="kicker soft">{topic}</p>
      <DeskHead title={title}>
        {(mayChange || main) && (
          <p className="actions">
            {main && <ButtonLink href={main.href}>{main.label}</ButtonLink>}
            {mayChange && !publishedAt && (
              <ButtonLink href={go.publishSession(slug, id)}>
                {publishAt ? m.office_publication_change() : m.office_publish()}
              </ButtonLink>
            )}
            {mayChange && (
              <ButtonLink kind="quiet" href={go.moveSession(slug, id)}>
                {m.office_move()}
              </ButtonLink>
            )}
            {mayChange && (
              <ButtonLink kind="quiet" href={go.cancelSession(slug, id)}>
                {publishedAt ? m.office_cancel() : m.office_discard()}
              </ButtonLink>
            )}
          </p>
        )}
      </DeskHead>
      <p className="lead">
        <Moment words={when.long} when={when} />
        {when.distance && <span className="soft on-screen"> · {when.distance}</span>}
      </p>
    </>
  );
}
