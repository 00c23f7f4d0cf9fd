/**
 * One session on the desk: its own office sees it, and who plans acts; a partner that adopted it sees
 * how it stands and may release what is kept for it; to everybody else it is not there.
 */
export const sessionTables = [
  `
                                                                 | no login | code alone                 | owner                      | planner                    | moderator       | reader          | partner's office | foreign office | stranger
    GET /buero/:association/termine/:sessionId                   | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 200 self shared | 200 self shared | 200 self shared  | 404            | 404
    POST /buero/:association/termine/:sessionId                  | 303      | 403                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/raum              | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 200 self shared | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/raum             | 303      | 403                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/raum/drinnen      | 302      | 302                        | 302                        | 302                        | 302             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/raum/drinnen     | 303      | 403                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/raum/schluessel   | 404      | 404                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/raum/schluessel  | 303      | 403                        | 409                        | 409                        | 409             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/raum/anwesenheit  | 404      | 404                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/raum/anwesenheit | 303      | 403                        | 409                        | 409                        | 409             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/raum/strom        | 302      | 409                        | 409                        | 409                        | 409             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/raum/strom       | 405      | 405                        | 405                        | 405                        | 405             | 405             | 405              | 405            | 405
    GET /buero/:association/termine/:sessionId/mitleiten | 302 | 404 | 404 | 404 | 404 | 404 | 200 self shared | 404 | 404
    POST /buero/:association/termine/:sessionId/mitleiten | 303 | 403 | 404 | 404 | 404 | 404 | 409 self shared | 404 | 404
    GET /buero/:association/termine/:sessionId/mitleiten/drinnen | 302 | 404 | 404 | 404 | 404 | 404 | 303 | 404 | 404
    POST /buero/:association/termine/:sessionId/mitleiten/drinnen | 303 | 403 | 404 | 404 | 404 | 404 | 303 | 404 | 404
    GET /buero/:association/termine/:sessionId/mitleiten/schluessel | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
    POST /buero/:association/termine/:sessionId/mitleiten/schluessel | 303 | 403 | 404 | 404 | 404 | 404 | 409 | 404 | 404
    GET /buero/:association/termine/:sessionId/mitleiten/anwesenheit | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
    POST /buero/:association/termine/:sessionId/mitleiten/anwesenheit | 303 | 403 | 404 | 404 | 404 | 404 | 409 | 404 | 404
    GET /buero/:association/termine/:sessionId/mitleiten/strom | 302 | 404 | 404 | 404 | 404 | 404 | 409 | 404 | 404
    POST /buero/:association/termine/:sessionId/mitleiten/strom | 405 | 405 | 405 | 405 | 405 | 405 | 405 | 405 | 405
    GET /buero/:association/termine/:sessionId/nachbereitung     | 302      | 404                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/nachbereitung    | 303      | 403                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/nachbereitung/mail | 302     | 200 shared                 | 200 shared                 | 200 shared                 | 404             | 404             | 200 shared       | 404            | 404
    POST /buero/:association/termine/:sessionId/nachbereitung/mail | 405    | 405                        | 405                        | 405                        | 405             | 405             | 405              | 405            | 405
    GET /buero/:association/termine/:sessionId/verschieben       | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/verschieben      | 303      | 403                        | 303                        | 303                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/bestaetigen       | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/bestaetigen      | 303      | 403                        | 303                        | 303                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/bearbeiten        | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/bearbeiten       | 303      | 403                        | 400 self shared            | 400 self shared            | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/absagen           | 302      | 200 listed own self shared | 200 listed own self shared | 200 listed own self shared | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/absagen          | 303      | 403                        | 400 listed own self shared | 400 listed own self shared | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/plaetze           | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 200 self shared  | 404            | 404
    POST /buero/:association/termine/:sessionId/plaetze          | 303      | 403                        | 400 self shared            | 400 self shared            | 404             | 404             | 400 self shared  | 404            | 404
    GET /buero/:association/termine/:sessionId/experten          | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/experten         | 303      | 403                        | 400 self shared            | 400 self shared            | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/ablauf            | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/ablauf           | 303      | 403                        | 303                        | 303                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/stimmungsbilder   | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 200 self shared | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/stimmungsbilder  | 303      | 403                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/untertitel        | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 200 self shared | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/untertitel       | 303      | 403                        | 404                        | 404                        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/untertitel/:recordingId/datei | 302 | 200                     | 200                        | 200                        | 200             | 200             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/untertitel/:recordingId/datei | 405 | 405                    | 405                        | 405                        | 405             | 405             | 405              | 405            | 405
    GET /buero/:association/termine/:sessionId/anbieten          | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/anbieten         | 303      | 403                        | 400 self shared            | 400 self shared            | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/veroeffentlichen  | 302      | 200 self shared            | 200 self shared            | 200 self shared            | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/veroeffentlichen | 303      | 403                        | 400 self shared            | 400 self shared            | 404             | 404             | 404              | 404            | 404
  `,
];
