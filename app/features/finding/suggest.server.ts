import type { Looker } from "./finding.ts";

/** Words that go on from what is typed, of what anybody may read. */
export async function suggest(_looker: Looker, _typed: string): Promise<string[]> {
  return [];
}
