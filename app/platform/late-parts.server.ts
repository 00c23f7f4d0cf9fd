import { gzipSync } from "node:zlib";

/**
 * A part of a kept page that is of its moment, such as when a form was opened: where `mark` stands in
 * the body, `value` is put in when the page is answered. It gets the milliseconds since the page was made.
 */
export type LatePart = { mark: string; value: (later: number) => string };

type Page = {
  body: Buffer;
  late?: LatePart[];
  kept?: { etag: string | null; zipped: Buffer };
};

/** The parts are as fresh as this; whoever asks within shares them. */
const freshFor = 1_000;
const filledIn = new WeakMap<object, { later: number; answer: Page }>();

/** A kept page as it is answered `later` milliseconds after it was made; one without late parts as it is. */
export function fillIn<T extends Page>(answer: T, later: number): T {
  const { late = [], kept } = answer;
  if (late.length === 0) return answer;
  const last = filledIn.get(answer);
  if (last && later - last.later < freshFor) return last.answer as T;
  const text = late.reduce(
    (page, { mark, value }) => page.replaceAll(mark, value(later)),
    answer.body.toString(),
  );
  const body = Buffer.from(text);
  const fresh = { ...answer, body, kept: kept && { etag: null, zipped: gzipSync(body) } };
  filledIn.set(answer, { later, answer: fresh });
  return fresh;
}
