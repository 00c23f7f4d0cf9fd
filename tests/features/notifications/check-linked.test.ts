import { expect, test } from "vitest";
import { mailCatalog } from "#app/features/notifications/catalog.server.ts";

/** Everything that confirms a seat or reminds of it, and what an expert is invited by. */
const leading = [
  "seated",
  "accepted",
  "promoted",
  "repeated",
  "link-asked",
  "rescheduled",
  "change-undone",
  "reminder-day",
  "reminder-hour",
  "expert-invited",
  "expert-rescheduled",
  "expert-change-undone",
];

test.each([
  "de",
  "en",
] as const)("every confirmation and reminder leads to the check, %s", (locale) => {
  const mails = mailCatalog(locale);
  const without = leading.filter((name) => {
    const mail = mails.find((one) => one.name === name);
    const address = /https:\/\/verbund\.example(\/en)?\/(platz|experte)\/beispiel\/technik(?!\w)/;
    return !mail || !address.test(mail.html) || !address.test(mail.text);
  });
  expect(without).toEqual([]);
});

test("who has no seat, or has none any more, is sent to no check", () => {
  const gone = [
    "waiting",
    "withdrawn",
    "cancelled",
    "expired",
    "expert-cancelled",
    "expert-released",
  ];
  const mails = mailCatalog("de").filter(({ name }) => gone.includes(name));
  expect(mails).toHaveLength(gone.length);
  expect(mails.filter(({ text }) => text.includes("/technik"))).toEqual([]);
});
