import fc from "fast-check";
import { describe, expect, test } from "vitest";
import webvtt from "webvtt-parser";
import { type Cue, cuesOf, cueText, paragraphsOf, toVtt } from "#app/features/captions/vtt.ts";
import { readVtt } from "#app/features/captions/vtt-check.server.ts";
import { later } from "#tests/support/cast.ts";

const from = new Date("2026-12-01T09:00:00Z");
const read = (vtt: string) => readVtt(new Uint8Array(Buffer.from(vtt)));

/** Texts with everything that means something in WebVTT. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "-->",
        "<v Anna>",
        "</b>",
        "&amp;",
        "&",
        "\n",
        "\r\n",
        "\n\n",
        "\0",
        "WEBVTT",
      ),
      fc.constantFrom("NOTE x", "STYLE", "00:01.000 --> 00:02.000", "&#38;", "&lt", "\u2028", " "),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => cueText(text) !== "");

const anyCues = fc.array(
  fc.record({
    gap: fc.integer({ min: 1, max: 500_000 }),
    takes: fc.integer({ min: 1, max: 60_000 }),
    text: anyText,
  }),
  { minLength: 1, maxLength: 12 },
);

const placed = (parts: { gap: number; takes: number; text: string }[]) => {
  let startMs = 0;
  return parts.map(({ gap, takes, text }): Cue => {
    startMs += gap;
    return { startMs, endMs: startMs + takes, text };
  });
};

test("any text comes back as it was, with its time, and the file breaks no rule of WebVTT", () => {
  fc.assert(
    fc.property(anyCues, (parts) => {
      const cues = placed(parts);
      const vtt = toVtt(cues);
      expect(
        new webvtt.WebVTTParser({ "&amp;": "&", "&lt;": "<", "&gt;": ">" }).parse(vtt).errors,
      ).toEqual([]);
      expect(read(vtt)).toEqual({
        ok: true,
        cues: cues.map((cue) => ({ ...cue, text: cueText(cue.text) })),
      });
    }),
    { numRuns: 1000, seed: 12 },
  );
});

describe("the lines of a recording", () => {
  const line = (seconds: number, text: string, ends?: number) => ({
    text,
    saidAt: later(from, seconds / 60),
    endsAt: ends === undefined ? null : later(from, ends / 60),
  });
  const span = { startedAt: from, endedAt: later(from, 1) };

  test("count from its beginning, and only while it ran", () => {
    const cues = cuesOf(
      [line(-1, "davor"), line(0, "eins"), line(59, "zwei"), line(61, "danach")],
      span,
    );
    expect(cues.map(({ startMs, text }) => [startMs, text])).toEqual([
      [0, "eins"],
      [59_000, "zwei"],
    ]);
    expect(cues[1]?.endMs, "and not beyond its end").toBe(60_000);
  });

  test("stand until the next one, by their length, or as long as they say", () => {
    const long = "x".repeat(200);
    const cues = cuesOf(
      [line(0, "kurz"), line(10, long), line(12, "bald"), line(30, "so", 31)],
      span,
    );
    expect(cues.map(({ startMs, endMs }) => endMs - startMs)).toEqual([1500, 2000, 1500, 1000]);
  });

  test("come in the order of their time, whatever order they were pushed in", () => {
    const cues = cuesOf([line(5, "zwei"), line(1, "eins")], span);
    expect(cues.map(({ text }) => text)).toEqual(["eins", "zwei"]);
    expect(toVtt(cues)).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\neins\n\n00:00:05.000 --> 00:00:06.500\nzwei\n",
    );
  });
});

describe("a file that somebody brings", () => {
  const cue = "00:01.000 --> 00:02.000\n";
  test("is read with a mark at its beginning, notes, looks and voices; what it says stays", () => {
    const vtt = `\uFEFFWEBVTT Titel\n\nNOTE für uns\n\n7\n00:01.000 --> 01:00:02.500 align:start\n<v Anna>Guten <b>Tag</b> &amp; R&D\n`;
    expect(read(vtt)).toEqual({
      ok: true,
      cues: [{ startMs: 1000, endMs: 3_602_500, text: "Anna: Guten Tag & R&D" }],
    });
  });

  test.each([
    ["vtt-unsigned", "1\n00:00:01,000 --> 00:00:02,000\nHallo\n", 1],
    ["vtt-unsigned", "", 1],
    ["vtt-no-cues", "WEBVTT\n", 1],
    ["vtt-no-cues", `WEBVTT\n\n${cue} \n`, 1],
    ["vtt-line", `WEBVTT\n\n${cue}A\n\n00:03,000 --> 00:04,000\nB\n`, 6],
    ["vtt-line", "WEBVTT\n\n00:05.000 --> 00:04.000\nB\n", 3],
  ])("is refused as %s: %j", (refusal, vtt, line) => {
    expect(read(vtt)).toEqual({ ok: false, refusal, line });
  });

  test("is refused where it is no UTF-8", () => {
    const bytes = new Uint8Array(Buffer.from(`WEBVTT\n\n${cue}Grüße\n`, "latin1"));
    expect(readVtt(bytes)).toMatchObject({ ok: false, refusal: "vtt-not-text" });
  });
});

test("captions are read as running text, a new paragraph after a silence and once one is long", () => {
  const cue = (at: number, text: string) => ({ startMs: at * 1000, endMs: at * 1000 + 2000, text });
  const long = `${"Sehr lang. ".repeat(40)}Schluss.`;
  const cues = [cue(1, "Guten\nTag,"), cue(4, "allerseits."), cue(12, long), cue(15, "Weiter.")];
  expect(paragraphsOf(cues)).toEqual([
    { seconds: 1, text: "Guten Tag, allerseits." },
    { seconds: 12, text: long },
    { seconds: 15, text: "Weiter." },
  ]);
  expect(paragraphsOf([])).toEqual([]);
});
