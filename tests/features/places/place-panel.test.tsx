import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PlacePanel } from "#app/features/places/place-panel.tsx";
import { later, theSessionEnds, theSessionStarts } from "#tests/support/cast.ts";

const session = {
  startsAt: theSessionStarts,
  endsAt: theSessionEnds,
  zone: "Europe/Berlin",
  cancelledAt: null,
};
const links = { file: "/datei", room: "/raum/x", register: "/neu", withdraw: "/abmelden" };
const place = {
  status: "seated",
  position: null,
  offerExpiresAt: null,
  mustConfirm: false,
  firstDate: null,
  session,
};

const panel = (door: "early" | "open" | "over", minutes: number, status = "seated") =>
  renderToStaticMarkup(
    <PlacePanel
      place={{ ...place, status }}
      door={door}
      links={links}
      now={later(theSessionStarts, minutes)}
    />,
  );

test("who left in the last half hour finds the way back while the door is open", () => {
  expect(panel("open", 75)).toContain('href="/raum/x"');
  expect(panel("open", 75)).toContain("Diese Sprechstunde ist vorbei");
  expect(panel("over", 95)).not.toContain("/raum/x");
  expect(panel("open", 75, "waiting")).not.toContain("/raum/x");
});

test("before the doors open the calendar is the next step, then the room", () => {
  expect(panel("early", -30)).toContain('href="/datei"');
  expect(panel("early", -30)).toContain("steht hier der Eingang");
  expect(panel("open", -10)).toContain('href="/raum/x"');
});
