import { expect, test } from "vitest";
import { publicAddress } from "#app/public-pages.ts";

test("the parameters an address knows, in one order; all others are dropped", () => {
  for (const query of ["", "utm_source=mail", "THEMA=x", "thema=", "q=%20", "_data=routes/portal"])
    expect(publicAddress("/aiw", query), query).toBe("/aiw");
  expect(publicAddress("/aiw", "frei=ja&thema=kurzarbeit&x=1&thema=zoll")).toBe(
    publicAddress("/aiw", "thema=%6burzarbeit&frei=ja"),
  );
  for (const path of ["/aiw/termine/abc", "/aiw/termine/abc/anmelden"])
    expect(publicAddress(path, "thema=kurzarbeit")).toBe(path);
});

test("words of one's own, and longer values than any of ours, are nobody else's", () => {
  expect(publicAddress("/aiw", "q=kurzarbeit")).toBeNull();
  expect(publicAddress("/aiw", `thema=${"x".repeat(81)}`)).toBeNull();
});

test.each([
  "/aiw/termine/abc/anmelden/x",
  "/aiw/termine/abc/angemeldet",
  "/platz/abc.def",
  "/en/platz/abc.def",
  "/raum/abc.def",
  "/experte/abc.def",
  "/meine-daten",
  "/buero",
  "/buero/aiw",
  "/dev/mailbox",
  "/healthz",
  "/aiw.data",
  "/aiw/",
  "/api/v1/sessions/abc/registrations",
  "/webhooks/livekit",
])("%s is never for everybody", (path) => {
  expect(publicAddress(path, "")).toBeNull();
});

test.each([
  "/",
  "/en",
  "/en/aiw",
  "/aiw/monat/2026-12",
  "/programm.ics",
  "/en/aiw/programm.json",
  "/aiw/impressum",
  "/sitemap/_.xml",
  "/api/v1/sessions/abc",
])("%s is for everybody", (path) => {
  expect(publicAddress(path, "")).toBe(path);
});
