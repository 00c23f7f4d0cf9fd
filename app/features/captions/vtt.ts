/** WebVTT (W3C, Web Video Text Tracks Format) as we write it: cues with plain text, escaped, and nothing else. */

/** An hour of captions has a hundred thousand bytes. */
export const mostVttBytes = 2 * 1024 * 1024;

/** A piece of text with its time in the recording, in milliseconds. */
export type Cue = { startMs: number; endMs: number; text: string };

/** So short and so long a line stands whose end nobody told; in between by what there is to read. */
const shortest = 1_500;
const longest = 7_000;
const perCharacter = 70;

type Line = { text: string; saidAt: Date; endsAt: Date | null };
type Span = { startedAt: Date; endedAt: Date | null };

/** The lines said while a recording ran, in its own time, each until the next one at the latest. */
export function cuesOf(lines: Line[], { startedAt, endedAt }: Span): Cue[] {
  const inTime = (at: Date) => at.getTime() - startedAt.getTime();
  const last = endedAt ? inTime(endedAt) : Infinity;
  const said = lines
    .map((line) => ({ ...line, startMs: inTime(line.saidAt) }))
    .filter(({ startMs }) => startMs >= 0 && startMs <= last)
    .sort((one, other) => one.startMs - other.startMs);
  return said.map(({ text, startMs, endsAt }, n) => {
    const told = endsAt ? inTime(endsAt) : startMs + readingTime(text);
    const next = endsAt ? Infinity : (said[n + 1]?.startMs ?? Infinity);
    return { startMs, endMs: Math.max(startMs + 1, Math.min(told, next, last)), text };
  });
}

const readingTime = (text: string) =>
  Math.min(longest, Math.max(shortest, text.length * perCharacter));

/** What is read in one go, with the second of the recording it begins at. */
export type Paragraph = { seconds: number; text: string };

/** A paragraph ends with a silence, or with the sentence once it is long. */
const silenceMs = 4_000;
const longParagraph = 400;

/** Cues in their order as running text. */
export function paragraphsOf(cues: Cue[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let endMs = -Infinity;
  for (const cue of cues) {
    const last = paragraphs.at(-1);
    const text = cue.text.replaceAll("\n", " ").trim();
    const isFull = last && last.text.length > longParagraph && /[.!?…]["“”»«]?$/.test(last.text);
    if (last && !isFull && cue.startMs - endMs < silenceMs) last.text += ` ${text}`;
    else paragraphs.push({ seconds: Math.floor(cue.startMs / 1000), text });
    endMs = Math.max(endMs, cue.endMs);
  }
  return paragraphs;
}

/** A file of these cues, the earliest first; what has no text has no cue. */
export const toVtt = (cues: Cue[]) =>
  ["WEBVTT", ...cues.flatMap(cueBlock)].map((block) => `${block}\n`).join("\n");

function cueBlock({ startMs, endMs, text }: Cue): string[] {
  const plain = cueText(text);
  return plain ? [`${timestamp(startMs)} --> ${timestamp(endMs)}\n${escaped(plain)}`] : [];
}

/** What of a text a cue can hold: no NUL, and no blank line, which would end it. */
export const cueText = (text: string) =>
  text
    .replaceAll("\0", "\uFFFD")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");

/** No arrow is left either, which would make a line one of times. */
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** "00:01:05.250"; hours have two digits or more. */
function timestamp(milliseconds: number) {
  const whole = Math.max(0, Math.round(milliseconds));
  const part = (value: number, digits: number) => String(value).padStart(digits, "0");
  const seconds = Math.floor(whole / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map((value) => part(value, 2)).join(":")}.${part(whole % 1000, 3)}`;
}
