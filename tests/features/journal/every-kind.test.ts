import { expect, test } from "vitest";
import type { Names } from "#app/features/journal/names.server.ts";
import { sentences } from "#app/features/journal/sentences.ts";
import { tell } from "#app/features/journal/tell.ts";
import { happenedText, stateText } from "#app/features/people/texts.ts";
import { endText, kindText, statusText } from "#app/features/privacy/texts.ts";
import { statuses } from "#app/features/seats/place.ts";
import { runWithLocale } from "#app/platform/i18n.server.ts";

import { theEveningBefore, theSessionEnds, theSessionStarts } from "#tests/support/cast.ts";

const span = { startsAt: theSessionStarts, endsAt: theSessionEnds };
const later = { startsAt: theSessionEnds, endsAt: new Date(+theSessionEnds + 3_600_000) };
const names: Names = {
  ...{ sessions: new Map(), registrations: new Map(), experts: new Map(), staff: new Map() },
  ...{ companies: new Map(), alliances: new Map(), topics: new Map(), associations: new Map() },
  moves: new Map([["s 3", { from: span, to: later, zone: "Europe/Berlin" }]]),
  reasons: new Map(),
  rules: new Map([["r", "Alles zu Kurzarbeit, vom WV Emsland"]]),
};
const entry = (type: string) => ({
  ...{ id: 1n, type, associationId: "a", recordedAt: theEveningBefore },
  ...{ actor: "staff", staffId: null },
  payload: { sessionId: "s", revision: 3, ruleId: "r", part: "logo", role: "owner", limit: 3 },
});
const mails =
  "seated waiting repeated promoted offered second-date accepted expired withdrawn rescheduled cancelled change-undone address-corrected link-asked led-elsewhere led-back erased reminder-day reminder-hour former-address".split(
    " ",
  );
const locales = ["de", "en"] as const;
const isRaw = (text: string) => /\w\.\w|undefined|[{}]|^$/.test(text);

test.each(Object.keys(sentences))("%s has a sentence in both languages, and no raw key", (type) => {
  for (const locale of locales) {
    const { sentence } = runWithLocale(locale, () => tell(entry(type), names, "a"));
    expect(sentence).not.toContain(type);
    expect(sentence).not.toMatch(/undefined|[{}]/);
    expect(sentence.length).toBeGreaterThan(10);
  }
});

test("a move says from when to when, a rule its name", () => {
  const said = (type: string) => runWithLocale("de", () => tell(entry(type), names, "a").sentence);
  expect(said("session.rescheduled")).toMatch(/von .*10:00–11:00.* auf .*11:00–12:00/);
  expect(said("session.prolonged")).toContain("11:00–12:00");
  expect(said("adoption-rule.made")).toContain("Alles zu Kurzarbeit, vom WV Emsland");
  expect(said("session.adopted")).toContain("Alles zu Kurzarbeit, vom WV Emsland");
});

test("every line of a place's history, every mail, end and state is put into words", () => {
  const events = Object.keys(sentences).filter((type) => type.startsWith("registration."));
  for (const locale of locales)
    runWithLocale(locale, () => {
      const said = [
        ...events.map(happenedText),
        ...[...mails, "circular"].map(kindText),
        ...["due", "claimed", "sent", "superseded", "failed"].map(endText),
        ...statuses.flatMap((status) => [statusText(status), stateText(status)]),
      ];
      expect(said.filter(isRaw)).toEqual([]);
    });
});
