import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The pages of an association below its programme: sessions, archive, directory, and whose pages they are. */
export const ofPortal: RouteConfigEntry[] = [
  route(":association/widget", "routes/public/widget.tsx"),
  route(":association/monat/:month?", "routes/public/month.tsx"),
  route(":association/termine/:sessionId", "routes/public/session/session.tsx"),
  route(":association/termine/:sessionId/anmelden", "routes/public/session/register.tsx"),
  route(":association/termine/:sessionId/angemeldet", "routes/public/session/registered.tsx"),
  route(":association/termine/:sessionId/link", "routes/public/session/link.tsx"),
  route(":association/termine/:sessionId/fragen", "routes/public/session/ask.tsx"),
  route(":association/termine/:sessionId/technik", "routes/public/session/check.tsx"),
  route(":association/termine/:sessionId/termin.ics", "routes/public/session/file.ts"),
  route(":association/termine/:sessionId/bild.png", "routes/public/session/picture.tsx"),
  route(
    ":association/termine/:sessionId/material/:materialId",
    "routes/public/session/material.ts",
  ),
  route(":association/archiv", "routes/public/archive/archive.tsx"),
  route(":association/archiv/:recordingId", "routes/public/archive/recording.tsx"),
  route(":association/archiv/:recordingId/datei", "routes/public/archive/file.ts"),
  route(":association/archiv/:recordingId/untertitel", "routes/public/archive/captions.ts"),
  route(":association/verzeichnis", "routes/public/directory/directory.tsx"),
  route(":association/verzeichnis.rss", "routes/public/directory/feed.ts"),
  route(":association/verzeichnis/:companyId", "routes/public/directory/profile.tsx"),
  route(":association/reihen/:seriesId", "routes/public/series.tsx"),
  route(":association/impressum", "routes/public/imprint.tsx"),
  route(":association/datenschutz", "routes/public/privacy.tsx"),
  route(":association/barrierefreiheit", "routes/public/accessibility.tsx"),
  route(":association/datenquellen", "routes/public/data-sources.tsx"),
];
