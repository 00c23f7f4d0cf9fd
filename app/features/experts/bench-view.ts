/** What the address of the list says: whose experts, topic, words, order and page. */
export type BenchView = { wo: string; thema: string; q: string; nach: string; seite: string };

const longest = 80;

export function benchViewIn(url: URL): BenchView {
  const word = (name: string) => url.searchParams.get(name)?.slice(0, longest) ?? "";
  const view = { wo: word("wo"), thema: word("thema"), q: word("q"), nach: word("nach") };
  return { ...view, seite: word("seite") };
}

/** The query of that view with a change; what narrows anew begins on the first page. */
export function queryOfBench(view: BenchView, change: Partial<BenchView>) {
  const set = Object.entries({ ...view, seite: "", ...change }).filter(([, value]) => value);
  const query = new URLSearchParams(set).toString();
  return query && `?${query}`;
}
