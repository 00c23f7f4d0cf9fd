/**
 * Further people of the same company, signed up with one form: each with a name, an address, a seat or a
 * place in the queue, a mail and a link of their own. The form asks for as many as somebody wants to add;
 * who is left empty is left out. Their fields are numbered: "name2" belongs to the second person.
 */
import { normalisedAddress } from "#app/features/identity/address.ts";
import { isSameName } from "./colleague.ts";
import { ColleagueForm } from "./registration.ts";

/** With the one who fills in the form. */
export const mostPeople = 10;

const numbers = Array.from({ length: mostPeople - 1 }, (_, n) => n + 2);

type Typed = Record<string, string>;

/** The numbers of the further people that a form asks for; `more` asks for one more. */
export function furtherNumbers(typed: Typed, more = false): number[] {
  const last = numbers.findLast((n) => `name${n}` in typed || `email${n}` in typed) ?? 1;
  return numbers.filter((n) => n <= last + (more ? 1 : 0));
}

export type Further = { name: string; email: string };
type Read = { people: Further[]; problems: Record<string, string[]> };

/**
 * Who is to be signed up besides. The first person's address may be shared, each by a name of their own;
 * any other stands once, or the second of them would be taken for the first.
 */
export function furtherIn(typed: Typed, firstAddress: string): Read {
  const people: Further[] = [];
  const problems: Record<string, string[]> = {};
  const taken = new Set<string>();
  const sharing = [typed.name ?? ""];
  for (const n of furtherNumbers(typed)) {
    const [name, email] = [typed[`name${n}`] ?? "", typed[`email${n}`] ?? ""];
    if (!name.trim() && !email.trim()) continue;
    const read = ColleagueForm.safeParse({ name, email });
    for (const { path, message } of read.error?.issues ?? [])
      problems[`${String(path[0])}${n}`] ??= [message];
    if (!read.success) continue;
    const address = normalisedAddress(read.data.email);
    if (taken.has(address)) problems[`email${n}`] = ["email-twice"];
    if (address !== normalisedAddress(firstAddress)) taken.add(address);
    else if (sharing.some((other) => isSameName(other, name)))
      problems[`name${n}`] = ["name-twice"];
    else sharing.push(name);
    people.push(read.data);
  }
  return { people, problems };
}
