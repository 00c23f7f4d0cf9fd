/**
 * The names of the fields in which people write several lines. In every other field a line break is a
 * mistake, or meant to put something into a mail or a list that does not belong there.
 */
export const paragraphs: readonly string[] = [
  "question",
  "answer",
  "description",
  "summary",
  "introduction",
  "intro",
  "introEn",
  "imprint",
  "privacy",
  "note",
  "text",
  "message",
  "grund",
  "source",
  "options",
  "next",
];
