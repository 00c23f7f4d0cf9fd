/** Experts on the desk: their own office sees and, who plans, changes; a request to lend has a link of its own. */
export const expertTables = [
  `
                                                                      | no login | code alone      | owner           | planner         | moderator       | reader          | partner's office | foreign office | stranger
    GET /buero/:association/experten                                  | 302      | 200 self        | 200 self        | 200 self        | 200 self        | 200 self        | 200 self         | 200 self       | 404
    POST /buero/:association/experten                                 | 405      | 405             | 405             | 405             | 405             | 405             | 405              | 405            | 405
    GET /buero/:association/experten/neu                              | 302      | 200 self        | 200 self        | 200 self        | 404             | 404             | 200 self         | 200 self       | 404
    POST /buero/:association/experten/neu                             | 303      | 403             | 400 self        | 400 self        | 404             | 404             | 400 self         | 400 self       | 404
    GET /buero/:association/experten/:expertId                        | 302      | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 200 self         | 404            | 404
    POST /buero/:association/experten/:expertId                       | 303      | 403             | 303             | 303             | 404             | 404             | 303              | 404            | 404
    GET /buero/:association/experten/:expertId/angaben                | 302      | 200 self        | 200 self        | 200 self        | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/experten/:expertId/angaben               | 303      | 403             | 400 self        | 400 self        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/experten/:expertId/ausleihe               | 302      | 200 self        | 200 self        | 200 self        | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/experten/:expertId/ausleihe              | 303      | 403             | 303             | 303             | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/experten/:expertId/einsatz/:engagementId  | 302      | 200 self shared | 200 self shared | 200 self shared | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/experten/:expertId/einsatz/:engagementId | 303      | 403             | 303             | 303             | 404             | 404             | 404              | 404            | 404
  `,
  `
                                | place | entry | expert | stage | own data | forged
    GET /buero/ausleihe/:token  | 404   | 404   | 404    | 404   | 404      | 404
    POST /buero/ausleihe/:token | 404   | 404   | 404    | 404   | 404      | 404
  `,
];

/** Files of a session: who plans for its host changes them, everybody saves what is public, a seat or the stage the rest. */
export const materialTables = [
  `
                                                                              | no login | code alone      | owner           | planner         | moderator       | reader          | partner's office | foreign office | stranger
    GET /buero/:association/termine/:sessionId/materialien                    | 302      | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/materialien                   | 303      | 403             | 400 self shared | 400 self shared | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/materialien/:materialId        | 302      | 200 self        | 200 self        | 200 self        | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/materialien/:materialId       | 303      | 403             | 400 self        | 400 self        | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/materialien/:materialId/datei  | 302      | 200             | 200             | 200             | 200             | 200             | 200              | 404            | 404
    POST /buero/:association/termine/:sessionId/materialien/:materialId/datei | 405      | 405             | 405             | 405             | 405             | 405             | 405              | 405            | 405
  `,
  `
                                            | place | entry | expert | stage | own data | forged
    GET /platz/:token/material/:materialId  | 200   | 404   | 404    | 404   | 404      | 404
    POST /platz/:token/material/:materialId | 405   | 405   | 405    | 405   | 405      | 405
    GET /raum/:token/material/:materialId   | 404   | 200   | 404    | 302   | 404      | 404
    POST /raum/:token/material/:materialId  | 405   | 405   | 405    | 405   | 405      | 405
  `,
  `
                                                               | own | partner | foreign | nobody | draft | absent
    GET /:association/termine/:sessionId/material/:materialId  | 200 | 200     | 404     | 404    | 404   | 404
    POST /:association/termine/:sessionId/material/:materialId | 405 | 405     | 405     | 405    | 405   | 405
  `,
];

/** What is recorded: its host's desk sees it, who plans brings and publishes it; the archive of all who show the session has it. */
export const recordingTables = [
  `
                                                                                   | no login | code alone      | owner           | planner         | moderator       | reader          | partner's office | foreign office | stranger
    GET /buero/:association/termine/:sessionId/aufzeichnungen                      | 302      | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/aufzeichnungen                     | 303      | 403             | 400 self shared | 400 self shared | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/aufzeichnungen/:recordingId         | 302      | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 200 self shared | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/aufzeichnungen/:recordingId        | 303      | 403             | 404             | 404             | 404             | 404             | 404              | 404            | 404
    GET /buero/:association/termine/:sessionId/aufzeichnungen/:recordingId/datei   | 302      | 200             | 200             | 200             | 200             | 200             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/aufzeichnungen/:recordingId/datei  | 405      | 405             | 405             | 405             | 405             | 405             | 405              | 405            | 405
    GET /buero/:association/termine/:sessionId/stuecke/:recordingId?               | 302      | 200             | 200             | 200             | 404             | 404             | 404              | 404            | 404
    POST /buero/:association/termine/:sessionId/stuecke/:recordingId?              | 303      | 403             | 409             | 409             | 404             | 404             | 404              | 404            | 404
  `,
  `
                                                 | own        | partner    | foreign | nobody
    GET /:association/archiv                     | 200 shared | 200 shared | 200     | 404
    POST /:association/archiv                    | 405        | 405        | 405     | 405
    GET /:association/archiv/:recordingId        | 200 shared | 200 shared | 404     | 404
    POST /:association/archiv/:recordingId       | 405        | 405        | 405     | 405
    GET /:association/archiv/:recordingId/datei  | 200        | 200        | 404     | 404
    POST /:association/archiv/:recordingId/datei | 405        | 405        | 405     | 405
    GET /:association/archiv/:recordingId/untertitel  | 200   | 200        | 404     | 404
    POST /:association/archiv/:recordingId/untertitel | 405   | 405        | 405     | 405
  `,
];
