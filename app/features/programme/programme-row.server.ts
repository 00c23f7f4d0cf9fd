import { asSubject } from "#app/features/alliance/in-a-sentence.ts";
import { namesOf, speakers } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { poolsOf, seatsShown } from "#app/features/seats/seats.ts";
import { adoptersInOrder } from "#app/features/sessions/visibility.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";

type Asking = Pick<Scope, "locale"> & { association?: Scope["association"] };

/** What one line of a programme needs of a session. */
export const rowFields = {
  id: true,
  hostId: true,
  title: true,
  summary: true,
  language: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  cancelledAt: true,
  topic: { select: { slug: true, name: true, nameEn: true } },
  host: {
    select: {
      id: true,
      slug: true,
      name: true,
      shortName: true,
      namedAsHost: true,
      namedAsHostEn: true,
    },
  },
  pools: {
    select: {
      id: true,
      associationId: true,
      limit: true,
      taken: true,
      waiting: true,
      nextTicket: true,
      closedAt: true,
    },
  },
  speakers,
  showings: {
    ...adoptersInOrder,
    select: {
      association: {
        select: {
          id: true,
          slug: true,
          name: true,
          shortName: true,
          namedAsHost: true,
          namedAsHostEn: true,
        },
      },
    },
  },
  replacedBy: {
    select: {
      id: true,
      startsAt: true,
      showings: { select: { associationId: true } },
    },
  },
} satisfies Prisma.SessionSelect;

export type RawRow = Prisma.SessionGetPayload<{ select: typeof rowFields }>;
export type ProgrammeRow = ReturnType<typeof toRow>;

/** A line of the programme in the language of whoever asks; plain values only. */
export function toRow(session: RawRow, { locale, association }: Asking) {
  const named = (thing: { name: string; nameEn: string }) =>
    locale === "en" ? thing.nameEn || thing.name : thing.name;
  const { host, topic, pools, replacedBy } = session;
  return {
    id: session.id,
    title: session.title,
    summary: session.summary,
    language: session.language,
    topic: { slug: topic.slug, name: named(topic) },
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    zone: session.zone,
    cancelledAt: session.cancelledAt,
    experts: namesOf(session.speakers, locale).join(", "),
    seats: seatsShown(poolsOf(pools), association?.id),
    host: {
      slug: host.slug,
      name: host.name,
      shortName: host.shortName,
      namedAsHost: locale === "en" ? host.namedAsHostEn || host.namedAsHost : host.namedAsHost,
    },
    isOwn: association?.id === session.hostId,
    /** Every association that shows this session, the host first. */
    shownBy: [host, ...session.showings.map((showing) => showing.association)].map((one) => ({
      slug: one.slug,
      name: one.name,
      shortName: one.shortName,
      /** "die Wirtschaftsvereinigung Steinfurt" */
      asSubject: asSubject(one, locale),
    })),
    replacedBy:
      replacedBy && isShown(replacedBy, association)
        ? { id: replacedBy.id, startsAt: replacedBy.startsAt }
        : null,
  };
}

/** A page names another date only where its address answers. */
const isShown = (
  { showings }: NonNullable<RawRow["replacedBy"]>,
  association: Asking["association"],
) => showings.some(({ associationId }) => !association || associationId === association.id);
