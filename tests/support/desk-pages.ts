import type { PublicPage, Site } from "./pages.ts";

/** Every page of the desk of a site's host, as its owner sees it: one line each. */
export const deskPages = ({ host: { slug }, sessions }: Site): PublicPage[] => [
  { name: "desk, today", path: (go) => go.today(slug) },
  { name: "desk, week", path: (go) => go.calendar(slug), scripted: true },
  { name: "desk, month", path: (go) => go.calendar(slug, "?ansicht=monat"), scripted: true },
  { name: "desk, list", path: (go) => go.calendar(slug, "?ansicht=liste"), scripted: true },
  {
    name: "desk, calendar, nothing found",
    path: (go) => go.calendar(slug, "?ansicht=liste&thema=quantenoptik"),
    scripted: true,
  },
  { name: "desk, session", path: (go) => go.deskSession(slug, sessions.own.id), scripted: true },
  { name: "desk, move", path: (go) => go.moveSession(slug, sessions.own.id) },
  { name: "desk, account", path: (go) => go.account() },
  { name: "desk, appearance", path: (go) => go.settings(slug) },
  { name: "desk, logo and colour", path: (go) => go.settingsLook(slug), scripted: true },
  { name: "desk, legal texts", path: (go) => go.settingsLegal(slug) },
  { name: "desk, keeping", path: (go) => go.settingsKeeping(slug) },
  { name: "desk, districts and topics", path: (go) => go.settingsTopics(slug) },
  { name: "desk, sender", path: (go) => go.settingsSender(slug) },
  { name: "desk, embedding", path: (go) => go.settingsEmbed(slug) },
  {
    name: "desk, embedding tried",
    path: (go) => go.settingsTryEmbed(slug),
    scripted: true,
  },
  { name: "desk, staff", path: (go) => go.staff(slug) },
  { name: "desk, alliances", path: (go) => go.alliances(slug) },
];
