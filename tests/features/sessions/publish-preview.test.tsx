import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PublishPreview } from "#app/features/sessions/publish-preview.tsx";
import { later, theEveningBefore } from "#tests/support/cast.ts";

const draft = {
  title: "Kurzarbeit",
  topic: "Arbeitsrecht",
  summary: "Was jetzt gilt.",
  description: "",
  experts: ["Dr. Ina Sommer"],
  seats: 50,
  format: "lecture",
  isToBeRecorded: false,
};

const at = (start: string) => ({
  startsAt: new Date(start),
  endsAt: later(new Date(start), 60),
});

/** What publishing warns of before these dates are public. */
const warnings = (...starts: string[]) =>
  [
    ...renderToStaticMarkup(
      <PublishPreview
        {...draft}
        dates={starts.map(at)}
        zone="Europe/Berlin"
        now={theEveningBefore}
      />,
    ).matchAll(/<p>([^<]*gemeint\?)/g),
  ].map(([, text]) => text);

const night = "Die Zeit liegt früh am Morgen oder spät am Abend. Ist das so gemeint?";
const weekend = "Die Zeit liegt am Wochenende oder an einem Feiertag. Ist das so gemeint?";

test("publishing asks about a night, a weekend, a holiday, and about no working hour", () => {
  expect(warnings("2026-12-02T09:00:00Z")).toEqual([]);
  expect(warnings("2026-12-02T02:00:00Z")).toEqual([night]);
  expect(warnings("2026-12-06T09:00:00Z")).toEqual([weekend]);
  expect(warnings("2027-05-06T08:00:00Z")).toEqual([weekend]);
});

test("of several dates each odd one is named", () => {
  const asked = warnings("2026-12-02T09:00:00Z", "2026-12-05T09:00:00Z", "2026-12-09T02:00:00Z");
  expect(asked).toEqual([`Sa., 5. Dezember 2026: ${weekend}`, `Mi., 9. Dezember 2026: ${night}`]);
});

test("publishing shows the announced recording as everybody will read it", () => {
  const shown = (isToBeRecorded: boolean) =>
    renderToStaticMarkup(
      <PublishPreview
        {...{ ...draft, isToBeRecorded, dates: [at("2026-12-02T09:00:00Z")] }}
        zone="Europe/Berlin"
        now={theEveningBefore}
      />,
    );
  expect(shown(true)).toContain("Dieser Termin soll aufgezeichnet werden: nur wer auf der Bühne");
  expect(shown(false)).not.toContain("aufgezeichnet");
});
