import { expect, test } from "vitest";
import { mainAct } from "#app/features/office/main-act.ts";
import { stepsFrom } from "#app/features/office/session-steps.ts";
import { theEveningBefore } from "#tests/support/cast.ts";

const hosted = {
  ...{ id: "kurzarbeit", slug: "aiw", isHost: true, isPublic: true, isOpen: true },
  ...{
    mayPlan: true,
    mayName: true,
    mayRun: true,
    mayCoModerate: false,
    hasContingent: false,
    isOfSeries: false,
  },
  ...{ isQueued: false, hasBegun: false, mayGoBack: false },
};
const ready = { materials: 0, secondDates: 0 };
const session = { cancelledAt: null, replacedBy: null, description: "Fragen mitbringen." };
const next = {
  session: { ...session, _count: ready },
  reach: { experts: ["Herr Otto"] },
  running: null,
};
const cancelled = { ...next.session, cancelledAt: theEveningBefore };

test.each([
  ["nobody speaks yet", hosted, { ...next, reach: { experts: [] } }, "Expertinnen und Experten"],
  [
    "guests read no text yet",
    hosted,
    { ...next, session: { ...next.session, description: "" } },
    "Texte und Einstellungen ändern",
  ],
  ["people wait", { ...hosted, isQueued: true }, next, "Zweiter Termin"],
  [
    "people wait and have a second date",
    { ...hosted, isQueued: true },
    { ...next, session: { ...next.session, _count: { ...ready, secondDates: 1 } } },
    "Teilnehmende",
  ],
  ["all is ready", hosted, next, "Teilnehmende"],
  ["it is over", { ...hosted, isOpen: false }, next, "Materialien"],
  [
    "it is over and its files are there",
    { ...hosted, isOpen: false },
    { ...next, session: { ...next.session, _count: { ...ready, materials: 2 } } },
    "Rundmail an alle Angemeldeten",
  ],
  [
    "it is cancelled without a replacement",
    { ...hosted, isOpen: false },
    { ...next, session: cancelled },
    "Als neuen Termin kopieren",
  ],
  [
    "another office shows it, whatever its host lacks",
    { ...hosted, isHost: false, isQueued: true },
    { ...next, session: { ...next.session, description: "" }, reach: { experts: [] } },
    "Teilnehmende",
  ],
  ["one only moderates", { ...hosted, mayPlan: false, mayName: false }, next, "Raum"],
  ["its room is open", hosted, { ...next, running: { mayReopen: false } }, undefined],
  ["it is a draft", { ...hosted, isPublic: false }, next, undefined],
])("when %s, one way on stands out and stands there once", (_, standing, what, label) => {
  const main = mainAct(standing, what);

  expect(main?.label).toBe(label);
  const others = stepsFrom(standing, main).flatMap(({ steps }) => steps.map(({ href }) => href));
  expect(others).not.toContain(main?.href);
});

test("once it is over, its minutes, its films and their captions are still a press away", () => {
  const over = { ...hosted, isOpen: false, hasBegun: true };
  const labels = stepsFrom(over, mainAct(over, next)).flatMap(({ steps }) =>
    steps.map(({ label }) => label),
  );
  expect(labels).toEqual(
    expect.arrayContaining(["Anwesenheit", "Bericht", "Aufzeichnungen", "Untertitel"]),
  );
});
