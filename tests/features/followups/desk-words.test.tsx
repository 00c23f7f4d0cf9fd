import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { FollowUpOnDesk } from "#app/features/followups/find-follow-up.server.ts";
import { FollowUpActs, FollowUpPreview } from "#app/features/followups/follow-up-panel.tsx";
import { later } from "#tests/support/cast.ts";
import { wednesdayAtNine } from "./ground.ts";

const planned: FollowUpOnDesk = {
  ...{ state: "planned", goesAt: wednesdayAtNine, wentAt: null, zone: "Europe/Berlin", readers: 2 },
  was: { there: 1, missed: 0, unknown: 0, hasAnswers: false },
};
const now = later(wednesdayAtNine, -60);
const said = (followUp: FollowUpOnDesk) =>
  renderToStaticMarkup(<FollowUpActs followUp={followUp} now={now} />);
const was = { there: 2, missed: 1, unknown: 0, hasAnswers: true };

test("the desk counts people as one says it, and speaks of answers where there are some", () => {
  expect(said(planned)).toContain("geht am Mi., 2. Dezember 2026, 9:00 Uhr hinaus");
  expect(said(planned)).toContain(`<p class="read">1 Person war da und bekommt drei Fragen.</p>`);
  expect(said({ ...planned, was })).toContain(
    "2 Personen waren da und bekommen die Antworten und drei Fragen. 1 Person war nicht da",
  );
});

test("what has gone is not to come", () => {
  const shown = (state: FollowUpOnDesk["state"]) =>
    renderToStaticMarkup(<FollowUpPreview state={state} was="there" src={() => "/"} />);
  expect(shown("planned")).toContain("So wird sie aussehen");
  expect(shown("gone")).toContain("So sah sie aus");
  expect(shown("off")).toContain("So würde sie aussehen");
});
