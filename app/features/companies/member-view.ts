/** What the address of the office's list says: words, which companies, in which order, which page. */
export type MemberView = { q: string; nur: string; nach: string; seite: string };

export const memberFilters = ["", "former", "bare", "unseen"] as const;
export type MemberFilter = (typeof memberFilters)[number];
export const memberOrders = ["", "place", "since", "seen"] as const;
export type MemberOrder = (typeof memberOrders)[number];

const longest = 80;

export function memberViewIn(url: URL): MemberView {
  const word = (name: string) => url.searchParams.get(name)?.slice(0, longest) ?? "";
  return { q: word("q"), nur: word("nur"), nach: word("nach"), seite: word("seite") };
}

/** The query of that view with a change; what narrows anew begins on the first page. */
export function queryOfMembers(view: MemberView, change: Partial<MemberView>) {
  const set = Object.entries({ ...view, seite: "", ...change }).filter(([, value]) => value);
  const query = new URLSearchParams(set).toString();
  return query && `?${query}`;
}

/** A word of the address as one of ours, else the first. */
export const oneOf = <T extends string>(ours: readonly [T, ...T[]], word: string): T =>
  ours.find((one) => one === word) ?? ours[0];
