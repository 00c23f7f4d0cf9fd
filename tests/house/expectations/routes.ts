import { companyTables } from "./company-routes.ts";
import { deskTables } from "./desk-routes.ts";
import { directoryTables } from "./directory-routes.ts";

import { expertTables, materialTables, recordingTables } from "./expert-routes.ts";
import { linkTables } from "./link-routes.ts";
import { officeTables } from "./office-routes.ts";
import { sessionTables } from "./session-routes.ts";

export type DoorName =
  | "own"
  | "partner"
  | "foreign"
  | "nobody"
  | "draft"
  | "absent"
  | "place"
  | "entry"
  | "expert"
  | "stage"
  | "own data"
  | "forged"
  | "no login"
  | "code alone"
  | "owner"
  | "planner"
  | "moderator"
  | "reader"
  | "partner's office"
  | "foreign office"
  | "stranger"
  | "person"
  | "former person"
  | "other person"
  | "anybody";
export type Cell = { door: DoorName; answer: string };
type Row = { method: string; route: string; cells: Cell[] };

/** One table: its head names who knocks, each line what they are answered, and whose marked words they read. */
function table(text: string): { lines: Row[] } {
  const [head = [], ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const doors = head.slice(1) as DoorName[];
  return {
    lines: lines.map(([what = "", ...answers]) => {
      const [method = "", route = ""] = what.split(" ");
      return { method, route, cells: doors.map((door, n) => ({ door, answer: answers[n] ?? "" })) };
    }),
  };
}

/**
 * Who is answered what at every address. `own` hosts the session, `partner` adopted it, `foreign` did
 * not, `nobody` is no association; links are held by the door they were made for, and by every other.
 */
export const routeTables = [
  ...deskTables.map(table),
  ...sessionTables.map(table),
  ...officeTables.map(table),
  ...expertTables.map(table),
  ...materialTables.map(table),
  ...recordingTables.map(table),
  ...directoryTables.map(table),
  table(`
                                    | anybody
    GET /                           | 200 foreign listed own partner shared
    POST /                          | 405
    GET /meine-daten                | 200
    POST /meine-daten               | 400
    GET /bescheinigung              | 200
    POST /bescheinigung             | 400
    GET /impressum                  | 200
    POST /impressum                 | 405
    GET /datenschutz                | 200
    POST /datenschutz               | 405
    GET /demo                       | 200 self
    POST /demo                      | 404
    GET /*                          | 404
    POST /*                         | 404
    GET /setup                      | 404
    POST /setup                     | 404
    GET /robots.txt                 | 200
    POST /robots.txt                | 405
    GET /sitemap.xml                | 200
    POST /sitemap.xml               | 405
    GET /sitemap/:sheet             | 404
    POST /sitemap/:sheet            | 405
    GET /logo/:file                 | 404
    POST /logo/:file                | 405
    GET /farben/:sheet              | 404
    POST /farben/:sheet             | 405
    GET /api/v1/associations        | 200
    POST /api/v1/associations       | 405
    GET /api/v1/companies           | 400
    POST /api/v1/companies          | 405
    GET /api/v1/sessions            | 200 foreign listed own partner shared
    POST /api/v1/sessions           | 405
    GET /api/v1/openapi.json        | 200
    POST /api/v1/openapi.json       | 405
    GET /api/*                      | 404
    POST /api/*                     | 404
    GET /technik/schluessel         | 404
    POST /technik/schluessel        | 409
    GET /webhooks/livekit           | 404
    POST /webhooks/livekit          | 401
    GET /webhooks/resend            | 404
    POST /webhooks/resend           | 404
    GET /dev/mailbox                | 200
    POST /dev/mailbox               | 405
    GET /dev/mailbox/:mailId        | 404
    POST /dev/mailbox/:mailId       | 405
    GET /dev/mailbox/:mailId/:part  | 404
    POST /dev/mailbox/:mailId/:part | 405
    GET /dev/clock                  | 200
    POST /dev/clock                 | 303
    GET /dev/catalog                | 200
    POST /dev/catalog               | 405
    GET /dev/catalog/:mail          | 404
    POST /dev/catalog/:mail         | 405
  `),
  ...linkTables.map(table),
  ...companyTables.map(table),
  table(`
                                                         | no login | code alone                 | owner                      | reader                     | stranger
    GET /buero                                           | 302      | 302                        | 302                        | 302                        | 302
    POST /buero                                          | 405      | 405                        | 405                        | 405                        | 405
    GET /buero/anmelden                                  | 200      | 200                        | 200                        | 200                        | 200
    POST /buero/anmelden                                 | 400      | 400                        | 400                        | 400                        | 400
    GET /buero/anmelden/code                             | 302      | 302                        | 302                        | 302                        | 302
    POST /buero/anmelden/code                            | 302      | 302                        | 302                        | 302                        | 302
    GET /buero/zweiter-faktor                            | 302      | 200                        | 302                        | 302                        | 302
    POST /buero/zweiter-faktor                           | 303      | 400                        | 302                        | 302                        | 302
    GET /buero/abmelden                                  | 404      | 404                        | 404                        | 404                        | 404
    POST /buero/abmelden                                 | 303      | 303                        | 303                        | 303                        | 303
    GET /buero/konto                                     | 302      | 200 self                   | 200 self                   | 200 self                   | 200 self
    POST /buero/konto                                    | 303      | 403                        | 303                        | 303                        | 303
    GET /buero/:association/einstellungen                | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen               | 303      | 403                        | 400 self                   | 404                        | 404
    GET /buero/:association/teilnehmende                 | 302      | 200 guest self shared      | 200 guest self shared      | 200 guest self shared      | 404
    POST /buero/:association/teilnehmende                | 303      | 403                        | 303                        | 303                        | 404
    GET /buero/:association/teilnehmende/druck           | 302      | 302                        | 200 guest self shared      | 200 guest self shared      | 404
    POST /buero/:association/teilnehmende/druck          | 405      | 405                        | 405                        | 405                        | 405
    GET /buero/:association/teilnehmende/datei           | 404      | 404                        | 404                        | 404                        | 404
    GET /buero/:association/teilnehmende/:registrationId | 302      | 200 guest self shared      | 200 guest self shared      | 200 guest self shared      | 404
    POST /buero/:association/teilnehmende/:registrationId | 303     | 403                        | 404                        | 404                        | 404
    GET /buero/:association/termine/:sessionId/anwesenheit | 302 | 200 self shared | 200 self shared | 200 self shared | 404
    POST /buero/:association/termine/:sessionId/anwesenheit | 405 | 405 | 405 | 405 | 405
    GET /buero/:association/termine/:sessionId/anwesenheit/druck | 302 | 302 | 200 guest self shared | 200 guest self shared | 404
    POST /buero/:association/termine/:sessionId/anwesenheit/druck | 405 | 405 | 405 | 405 | 405
    GET /buero/:association/termine/:sessionId/bericht | 302 | 200 self shared | 200 self shared | 200 self shared | 404
    POST /buero/:association/termine/:sessionId/bericht | 405 | 405 | 405 | 405 | 405
    GET /buero/:association/termine/:sessionId/bericht/datei | 404 | 404 | 404 | 404 | 404
    POST /buero/:association/termine/:sessionId/bericht/datei | 303 | 403 | 404 | 404 | 404
    GET /buero/:association/termine/:sessionId/anwesenheit/datei | 404 | 404 | 404 | 404 | 404
    POST /buero/:association/termine/:sessionId/anwesenheit/datei | 303 | 403 | 404 | 404 | 404
    GET /buero/:association/termine/:sessionId/anwesenheit/:registrationId | 302 | 200 guest self shared | 200 guest self shared | 200 guest self shared | 404
    POST /buero/:association/termine/:sessionId/anwesenheit/:registrationId | 303 | 403 | 400 guest self shared | 404 | 404
    GET /buero/:association/termine/:sessionId/anwesenheit/:registrationId/bescheinigung | 404 | 404 | 404 | 404 | 404
    POST /buero/:association/termine/:sessionId/anwesenheit/:registrationId/bescheinigung | 303 | 403 | 303 | 404 | 404
    GET /buero/:association/termine/:sessionId/anmeldung | 302      | 200 self shared            | 200 self shared            | 404                        | 404
    POST /buero/:association/termine/:sessionId/anmeldung | 303     | 403                        | 400 self shared            | 404                        | 404
    POST /buero/:association/teilnehmende/datei          | 303      | 403                        | 404                        | 404                        | 404
    GET /buero/:association/einstellungen/logo-und-farbe | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/logo-und-farbe | 303      | 403                        | 400 self                   | 404                        | 404
    GET /buero/:association/einstellungen/rechtliches    | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/rechtliches   | 303      | 403                        | 400 self                   | 404                        | 404
    GET /buero/:association/einstellungen/aufbewahrung   | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/aufbewahrung  | 303      | 403                        | 400 self                   | 404                        | 404
    GET /buero/:association/einstellungen/kreise-und-themen | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/kreise-und-themen | 303      | 403                        | 409 self                   | 404                        | 404
    GET /buero/:association/einstellungen/einbetten      | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/einbetten     | 303      | 403                        | 303                        | 404                        | 404
    GET /buero/:association/einstellungen/einbetten/probe | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/einbetten/probe | 405      | 405                        | 405                        | 405                        | 405
    GET /buero/:association/angebote                                     | 302      | 200 self                   | 200 self                   | 200 self                   | 404
    POST /buero/:association/angebote                                    | 303      | 403                        | 303                        | 404                        | 404
    GET /buero/:association/angebote/eigene                              | 302      | 200 listed own self shared | 200 listed own self shared | 200 listed own self shared | 404
    POST /buero/:association/angebote/eigene                             | 303      | 403                        | 404                        | 404                        | 404
    GET /buero/:association/angebote/regeln/neu                          | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/angebote/regeln/neu                         | 303      | 403                        | 303                        | 404                        | 404
    GET /buero/:association/angebote/regeln/:ruleId                      | 302      | 404                        | 404                        | 404                        | 404
    POST /buero/:association/angebote/regeln/:ruleId                     | 303      | 403                        | 404                        | 404                        | 404
    GET /buero/:association/angebote/:sessionId                          | 302      | 404                        | 404                        | 404                        | 404
    POST /buero/:association/angebote/:sessionId                         | 303      | 403                        | 404                        | 404                        | 404
    GET /buero/:association/angebote/:sessionId/beenden                  | 302      | 404                        | 404                        | 404                        | 404
    POST /buero/:association/angebote/:sessionId/beenden                 | 303      | 403                        | 404                        | 404                        | 404
    GET /buero/:association/einstellungen/verbund/:allianceId/verlassen  | 302      | 404                        | 404                        | 404                        | 404
    POST /buero/:association/einstellungen/verbund/:allianceId/verlassen | 303      | 403                        | 404                        | 404                        | 404
    GET /buero/:association/einstellungen/absender       | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/absender      | 303      | 403                        | 400 self                   | 404                        | 404
    GET /buero/:association/einstellungen/mitarbeitende  | 302      | 200 self                   | 200 self                   | 404                        | 404
    GET /buero/:association/einstellungen/verbund  | 302      | 200 self                   | 200 self                   | 404                        | 404
    POST /buero/:association/einstellungen/mitarbeitende | 303      | 403                        | 303                        | 404                        | 404
    POST /buero/:association/einstellungen/verbund | 303      | 403                        | 303                        | 404                        | 404
  `),
  table(`
                                                     | own                   | partner            | foreign     | nobody     | draft                 | absent
    GET /:association?/programm.ics                  | 200 listed own shared | 200 partner shared | 200 foreign | 404        | 200 listed own shared | 200 listed own shared
    POST /:association?/programm.ics                 | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association?/programm.rss                  | 200 listed own shared | 200 partner shared | 200 foreign | 404        | 200 listed own shared | 200 listed own shared
    POST /:association?/programm.rss                 | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association?/programm.json                 | 200 listed own shared | 200 partner shared | 200 foreign | 404        | 200 listed own shared | 200 listed own shared
    POST /:association?/programm.json                | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association                                | 200 listed own shared | 200 partner shared | 200 foreign | 404        | 200 listed own shared | 200 listed own shared
    POST /:association                               | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/widget                         | 200 listed own shared | 200 partner shared | 200 foreign | 404        | 200 listed own shared | 200 listed own shared
    POST /:association/widget                        | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/monat/:month?                  | 404                   | 404                | 404         | 404        | 404                   | 404
    POST /:association/monat/:month?                 | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/termine/:sessionId             | 200 shared            | 200 shared         | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId            | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/termine/:sessionId/anmelden    | 200 shared            | 200 shared         | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId/anmelden   | 400 shared            | 400 shared         | 400         | 404        | 400                   | 400
    GET /:association/termine/:sessionId/angemeldet  | 302                   | 302                | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId/angemeldet | 302                   | 302                | 302         | 404        | 302                   | 302
    GET /:association/termine/:sessionId/link        | 200 shared            | 200 shared         | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId/link       | 400 shared            | 400 shared         | 400         | 404        | 400                   | 400
    GET /:association/termine/:sessionId/fragen      | 200 shared            | 200 shared         | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId/fragen     | 400 shared            | 400 shared         | 400         | 404        | 400                   | 400
    GET /:association/termine/:sessionId/technik     | 200 shared            | 200 shared         | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId/technik    | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/termine/:sessionId/termin.ics  | 200 shared            | 200 shared         | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId/termin.ics | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/termine/:sessionId/bild.png    | 200                   | 200                | 404         | 404        | 404                   | 404
    POST /:association/termine/:sessionId/bild.png   | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/reihen/:seriesId               | 200 series shared     | 200 series shared  | 404         | 404        | 200 series shared     | 200 series shared
    POST /:association/reihen/:seriesId              | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/verzeichnis/:companyId/anfrage | 200 company | 200 company | 404 | 404 | 200 company | 200 company
    POST /:association/verzeichnis/:companyId/anfrage | 400 company | 400 company | 404 | 404 | 400 company | 400 company
    GET /:association/verzeichnis/geschaeftsstelle-fragen  | 200 | 200 | 200 | 404 | 200 | 200
    POST /:association/verzeichnis/geschaeftsstelle-fragen | 400 | 400 | 400 | 404 | 400 | 400
    GET /:association/impressum                      | 200                   | 200                | 200         | 404        | 200                   | 200
    POST /:association/impressum                     | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/datenschutz                    | 200                   | 200                | 200         | 404        | 200                   | 200
    POST /:association/datenschutz                   | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/barrierefreiheit               | 200                   | 200                | 200         | 404        | 200                   | 200
    POST /:association/barrierefreiheit              | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /:association/datenquellen                   | 200                   | 200                | 200         | 404        | 200                   | 200
    POST /:association/datenquellen                  | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /api/v1/sessions/:sessionId                  | 200 shared            | 200 shared         | 200 shared  | 200 shared | 404                   | 404
    POST /api/v1/sessions/:sessionId                 | 405                   | 405                | 405         | 405        | 405                   | 405
    GET /api/v1/sessions/:sessionId/registrations    | 405                   | 405                | 405         | 405        | 405                   | 405
    POST /api/v1/sessions/:sessionId/registrations   | 415                   | 415                | 415         | 415        | 415                   | 415
    GET /api/v1/sessions/:sessionId/captions         | 405                   | 405                | 405         | 405        | 405                   | 405
    POST /api/v1/sessions/:sessionId/captions        | 401                   | 401                | 401         | 401        | 401                   | 401
  `),
];
