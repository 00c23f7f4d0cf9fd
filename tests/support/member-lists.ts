import type { Scope } from "#app/features/identity/scope.ts";
import { checkLines } from "#app/features/memberlists/check-lines.server.ts";
import { mapColumns } from "#app/features/memberlists/map-columns.server.ts";
import type { Column } from "#app/features/memberlists/memberlists.ts";
import { getList } from "#app/features/memberlists/queries.server.ts";
import { beginTakingBack, beginWriting } from "#app/features/memberlists/run-list.server.ts";
import { takeBackLines } from "#app/features/memberlists/take-back-lines.server.ts";
import { takeList } from "#app/features/memberlists/take-list.server.ts";
import { writeLines } from "#app/features/memberlists/write-lines.server.ts";
import { db } from "#app/platform/db.server.ts";

export const heads =
  "Firma;PLZ;Ort;Straße;Branche;Kernkompetenzen;Sucht;Zertifikate;Ansprechpartner;E-Mail;Telefon;Webseite;Mitgliedsnummer;Mitglied seit";
export const muster =
  "Müller & Söhne Metallbau GmbH;48703;Stadtlohn;Weg 1;Metallbau;Laserschneiden, Abkanten;Pulverbeschichtung;ISO 9001 (bis 31.12.2027);Anna Blum;anna@mueller.example;02563 1234;www.mueller-metall.example;M1;01.04.2003";

export const fileOf = (text: string | Uint8Array, name = "liste.csv") => ({
  file: { name, content: typeof text === "string" ? new TextEncoder().encode(text) : text },
  isTooLarge: false,
});

/** A list as somebody uploads it, waiting for its columns. */
export async function aList(scope: Scope, text: string | Uint8Array, name?: string) {
  const taken = await takeList(scope, fileOf(text, name));
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.listId;
}

type Wish = { columns?: (guess: Column[]) => Column[]; hasAgreed?: boolean };

/** Its columns as they were guessed, or as the test says, and every line looked at. */
export async function checked(scope: Scope, listId: string, wish: Wish = {}) {
  const { columns } = await db.memberList.findUniqueOrThrow({ where: { id: listId } });
  const guess = columns as Column[];
  const form = { columns: wish.columns?.(guess) ?? guess, hasAgreed: wish.hasAgreed ?? false };
  const mapped = await mapColumns(scope, listId, form);
  if (!mapped.ok) throw new Error(mapped.refusal);
  await done(() => checkLines(listId, scope.now));
  return listOf(scope, listId);
}

export const listOf = (scope: Scope, listId: string) =>
  getList(scope, listId, { only: "", page: 1 });

export async function written(scope: Scope, listId: string) {
  const begun = await beginWriting(scope, listId);
  if (!begun.ok) throw new Error(begun.refusal);
  await done(() => writeLines(listId, scope.now));
  return listOf(scope, listId);
}

export async function takenBack(scope: Scope, listId: string) {
  const begun = await beginTakingBack(scope, listId);
  if (!begun.ok) throw new Error(begun.refusal);
  await done(() => takeBackLines(listId, scope.now));
  return listOf(scope, listId);
}

/** A list brought in from its file to its end. */
export async function broughtIn(scope: Scope, text: string, wish?: Wish) {
  const listId = await aList(scope, text);
  await checked(scope, listId, wish);
  return { listId, ...(await written(scope, listId)) };
}

async function done(step: () => Promise<boolean>) {
  while (await step());
}

/** What an office's companies are, in lines to compare. */
export async function companiesOf(associationId: string) {
  const companies = await db.company.findMany({
    where: { memberships: { some: { associationId } } },
    orderBy: [{ normalisedName: "asc" }, { id: "asc" }],
    include: {
      sites: { select: { postcode: true, place: true, street: true } },
      memberships: { select: { number: true, since: true, kind: true, associationId: true } },
      contacts: { select: { name: true, email: true, phone: true } },
      fields: { orderBy: { key: "asc" }, select: { key: true, items: true, level: true } },
    },
  });
  return companies.map(({ changedAt: _, createdAt: __, ...company }) => company);
}
