import type { Scope } from "#app/features/identity/scope.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";

/** What anybody may watch of those that `session` narrows: its row, its file and its date are all in order. */
export const watchable = ({ now }: Pick<Scope, "now">) =>
  ({
    state: "ready",
    publishedAt: { not: null },
    offlineAt: null,
    missingSince: null,
    deletedAt: null,
    deleteOn: { gt: now },
  }) satisfies Prisma.RecordingWhereInput;

type Viewer = Pick<Scope, "now"> & { association: Pick<Scope["association"], "id"> };

/** The archive of an association: of the sessions that it hosts or has adopted. */
export const inArchiveOf = ({ association, now }: Viewer) =>
  ({
    ...watchable({ now }),
    session: { ...shownBy({ association }), publishedAt: { not: null } },
  }) satisfies Prisma.RecordingWhereInput;

/** What its host has of a session: the host alone. */
export const ofHost = ({ association }: Pick<Scope, "association">, sessionId: string) =>
  ({
    sessionId,
    associationId: association.id,
    deletedAt: null,
  }) satisfies Prisma.RecordingWhereInput;
