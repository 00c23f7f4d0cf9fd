import { db, type Prisma } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { PersonScope } from "./person-scope.server.ts";

/** Whom somebody acts for now. */
export const actsFor = ({ person }: Pick<PersonScope, "person">, companyId: string) =>
  ({
    personId: person.id,
    companyId,
    until: null,
    company: { mergedIntoId: null },
  }) satisfies Prisma.RepresentationWhereInput;

/** What a person may do for a company. @throws 404 for one they do not act for, or do not any more */
export const getRepresented = async (scope: PersonScope, companyId: string) =>
  orNotFound(
    await db.representation.findFirst({
      where: actsFor(scope, companyId),
      select: {
        id: true,
        mayEdit: true,
        company: { select: { id: true, name: true, kind: true } },
      },
    }),
  );
