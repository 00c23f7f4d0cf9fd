import type { Refusal } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Notice } from "#app/ui/notice.tsx";
import { momentWords } from "#app/ui/when.ts";
import type { SeatsRead, SeatsWish } from "./read-seats.ts";
import { KeepForm, LimitForm } from "./seats-forms.tsx";
import type { getSeatsPage } from "./seats-page.server.ts";
import { Contingents } from "./seats-parts.tsx";
import { SeatsQuestion } from "./seats-question.tsx";

type Props = {
  seats: Awaited<ReturnType<typeof getSeatsPage>>;
  /** A form that nobody can read, as it was sent. */
  sent?: Pick<SeatsRead, "problems"> & { typed: SeatsRead["typed"] | null };
  zone: string;
  address: string;
  say: (refusal: Refusal) => string;
};

/** Seats and contingents of one's own session: what stands, what a change would do, and the forms. */
export function SeatsDesk({ seats, sent, zone, address, say }: Props) {
  const { wish, preview, closed } = seats;
  const problems = sent?.typed ? sent.problems : seats.problems;
  const typed = withSent(seats.typed, sent?.typed);
  return (
    <>
      <p className="lead">
        {m.desk_today_seats({ taken: seats.taken, limit: seats.total })}
        {seats.waiting > 0 && ` · ${m.desk_today_waiting({ count: seats.waiting })}`}
      </p>
      {seats.isTooLarge && (
        <Notice tone="warn">
          <p>{m.office_round_large({ count: seats.total })}</p>
        </Notice>
      )}
      {closed && (
        <Notice tone="plain">
          <p>{say(closed)}</p>
        </Notice>
      )}
      {wish && preview && (
        <SeatsQuestion
          {...seatsQuestion(wish, seats.name, untilWords(wish, zone))}
          preview={preview}
          fields={{ ...fieldsOf(wish, typed), gesehen: seenBy(wish, seats) }}
          backHref={address}
          say={say}
        />
      )}
      {!closed && (
        <section>
          <h2>{m.office_seats_number()}</h2>
          <LimitForm
            action={address}
            value={typed.plaetze}
            problems={problems.filter(({ field }) => field === "plaetze")}
          />
        </section>
      )}
      <section>
        <h2>{m.office_contingents()}</h2>
        <p className="soft">{m.office_contingents_hint()}</p>
        {seats.contingents.length > 0 && (
          <Contingents
            contingents={seats.contingents}
            zone={zone}
            mayChange={!closed}
            hrefOf={(query) => `${address}?${new URLSearchParams(query)}`}
          />
        )}
        {!closed && (
          <KeepForm
            action={address}
            values={typed}
            mayHave={seats.mayHave}
            problems={problems.filter(({ field }) => field !== "plaetze")}
          />
        )}
      </section>
    </>
  );
}

/** What a form did not carry stays as it stood. */
const withSent = (typed: SeatsRead["typed"], sent?: SeatsRead["typed"] | null) =>
  sent ? { ...typed, ...sent, plaetze: sent.plaetze || typed.plaetze } : typed;

type Wish = NonNullable<Props["seats"]["wish"]>;

const untilWords = (wish: Wish, zone: string) =>
  wish.kind === "keep" ? momentWords(wish.releasesAt, zone, getLocale()) : "";

/** The number that the step would change, as it stands now. */
function seenBy(wish: Wish, { total, contingents }: Props["seats"]) {
  if (wish.kind === "limit") return String(total);
  const id = "associationId" in wish ? wish.associationId : "";
  const kept = contingents.find(({ associationId, isOpen }) => isOpen && associationId === id);
  return String(kept?.seats ?? 0);
}

function fieldsOf(wish: Wish, typed: Props["seats"]["typed"]): Record<string, string> {
  if (wish.kind === "limit") return { plaetze: String(wish.seats) };
  if (wish.kind === "release") return { freigeben: wish.associationId };
  return { verband: typed.verband, fest: typed.fest, bis: typed.bis };
}

/** The question that a wish for other seats is asked back with, its button, and what it sends. */
function seatsQuestion(
  wish: SeatsWish,
  name: string,
  until: string,
): { title: string; button: string } {
  if (wish.kind === "limit")
    return {
      title: m.office_seats_question({ count: wish.seats }),
      button: m.office_seats_set({ count: wish.seats }),
    };
  if (wish.kind === "keep")
    return {
      title: m.office_contingent_question({ count: wish.seats, name, until }),
      button: m.office_contingent_keep(),
    };
  return { title: m.office_release_question({ name }), button: m.office_contingent_release() };
}
