import type { ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import {
  areas,
  type Language,
  plainWords,
  scripted,
  scriptsAtOnce,
  scriptsOf,
  serverBuild,
  zippedBytes,
} from "#tests/support/bundled.ts";

let build: ServerBuild;

beforeAll(async () => {
  build = await serverBuild();
});

/** Messages of these areas whose words stand in a page's scripts. */
function said(id: string, page: Language, language: Language, among = areas) {
  const text = [...scriptsOf(build, id, page).values()].join("\n");
  const stands = (words: string) =>
    ['"', "'", "`"].some((quote) => text.includes(quote + words + quote));
  return among.flatMap((area) => plainWords(area, language).filter(([, words]) => stands(words)));
}

/** What a guest or an expert never reads: the office's side of the house. */
const ofTheOffice = areas.filter((area) =>
  /^(desk|office|planning|pool|people|settings|circulars|journal|founding|login|dev|mails|api|alliance|widget)$/.test(
    area,
  ),
);

const wordsOf = ([, words]: [key: string, words: string]) => words;

/** Said where somebody may not change something, and where an act beside the page finds a login ended. */
const ofTheFrame = /^desk_(forbidden|second_factor)|^planning_log_in_beside$/;

describe.each<Language>(["de", "en"])("in %s", (language) => {
  test.each([
    ["the room", "routes/room/inside"],
    ["the room's door", "routes/room/door"],
  ])("%s carries no message of the desk", (_, id) => {
    const words = said(id, language, language);
    expect(words.length).toBeGreaterThan(10);
    expect(words.length).toBeLessThan(250);
    const others = areas.filter((area) => !ofTheOffice.includes(area));
    const shared = new Set(others.flatMap((area) => plainWords(area, language)).map(wordsOf));
    const foreign = said(id, language, language, ofTheOffice);
    expect(foreign.filter(([key, text]) => !shared.has(text) && !ofTheFrame.test(key))).toEqual([]);
  });

  test("a page with script carries no word of the other language", () => {
    const other = language === "de" ? "en" : "de";
    const own = new Set(areas.flatMap((area) => plainWords(area, language)).map(wordsOf));
    for (const id of scripted(build))
      expect(
        said(id, language, other).filter(([, text]) => !own.has(text)),
        id,
      ).toEqual([]);
  });

  test("scripts weigh what the page needs", () => {
    const weigh = (id: string) => zippedBytes(scriptsOf(build, id, language).values());
    const atOnce = scriptsAtOnce(build, "routes/room/inside", language, ["live-room.client"]);
    expect([...atOnce.keys()].join()).toMatch(/livekit-client/);
    expect([...atOnce.keys()].join()).not.toMatch(
      /run-(polls|chat|questions)|chat-panel|stage-question|one-poll|sound-dialog|shut-/,
    );
    expect(zippedBytes(atOnce.values())).toBeLessThan(275_000);
    expect(weigh("routes/room/inside")).toBeLessThan(290_000);
    expect(weigh("routes/room/door")).toBeLessThan(115_000);
    for (const id of scripted(build)) expect(weigh(id), id).toBeLessThan(290_000);
  });
});

test("no page with script carries the schemas of forms, which the server reads", () => {
  const carrying = scripted(build).filter((id) =>
    [...scriptsOf(build, id, "de").values()].some((text) => text.includes("ZodObject")),
  );
  expect(carrying).toEqual([]);
});
