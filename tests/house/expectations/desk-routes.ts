/** Tables of the desk as `routes.ts` reads them: what an office writes, answers for and looks up. */
export const deskTables = [
  `
                                                                         | no login | code alone      | owner           | reader | stranger
    GET /buero/:association/termine/neu | 302 | 200 self | 200 self | 404 | 404
    POST /buero/:association/termine/neu | 303 | 403 | 400 self | 404 | 404
    GET /buero/:association/termine/entwurf/:draft | 302 | 404 | 404 | 404 | 404
    POST /buero/:association/termine/entwurf/:draft | 303 | 403 | 400 | 404 | 404
    GET /buero/:association/termine/:sessionId/rundmail                   | 302      | 200 self shared | 200 self shared | 404    | 404
    POST /buero/:association/termine/:sessionId/rundmail                  | 303      | 403             | 400 self shared | 404    | 404
    GET /buero/:association/termine/:sessionId/rundmail/:circularId       | 302      | 404             | 404             | 404    | 404
    POST /buero/:association/termine/:sessionId/rundmail/:circularId      | 303      | 403             | 404             | 404    | 404
    GET /buero/:association/termine/:sessionId/rundmail/:circularId/mail  | 302      | 404             | 404             | 404    | 404
    POST /buero/:association/termine/:sessionId/rundmail/:circularId/mail | 405      | 405             | 405             | 405    | 405
    GET /buero/:association/fragen                                        | 302      | 200 self        | 200 self        | 200 self | 404
    POST /buero/:association/fragen                                       | 303      | 403             | 404             | 404    | 404
    GET /buero/:association/fragen/text                                   | 302      | 302             | 200             | 200    | 404
    POST /buero/:association/fragen/text                                  | 405      | 405             | 405             | 405    | 405
    GET /buero/:association/protokoll                                     | 302      | 200 company draft guest listed own ownpast past self shared | 200 company draft guest listed own ownpast past self shared | 404 | 404
    POST /buero/:association/protokoll                                    | 405      | 405             | 405             | 405    | 405
    GET /buero/:association/protokoll/datei                               | 302      | 302                                                 | 200 company draft guest listed own ownpast past self shared | 404 | 404
    POST /buero/:association/protokoll/datei                              | 405      | 405             | 405             | 405    | 405
    GET /buero/:association/betriebe/anfragen  | 302 | 200 self | 200 self | 200 self | 404
    POST /buero/:association/betriebe/anfragen | 303 | 403 | 404 | 404 | 404
  `,
  `
                                                       | no login | code alone       | owner            | planner          | moderator        | reader           | partner's office | foreign office | stranger
    GET /buero/:association/betriebe                   | 302      | 200 company self | 200 company self | 200 company self | 200 company self | 200 company self | 200 self         | 200 self       | 404
    POST /buero/:association/betriebe                  | 405      | 405              | 405              | 405              | 405              | 405              | 405              | 405            | 405
    GET /buero/:association/betriebe/neu               | 302      | 200 self         | 200 self         | 200 self         | 404              | 404              | 200 self         | 200 self       | 404
    POST /buero/:association/betriebe/neu              | 303      | 403              | 400 self         | 400 self         | 404              | 404              | 400 self         | 400 self       | 404
    GET /buero/:association/betriebe/:companyId          | 302    | 200 company self | 200 company self | 200 company self | 200 company self | 200 company self | 404              | 404            | 404
    POST /buero/:association/betriebe/:companyId         | 303    | 403              | 303              | 303              | 404              | 404              | 404              | 404            | 404
    GET /buero/:association/betriebe/:companyId/angaben  | 302    | 200 company self | 200 company self | 200 company self | 404              | 404              | 404              | 404            | 404
    POST /buero/:association/betriebe/:companyId/angaben | 303    | 403              | 400 company self | 400 company self | 404              | 404              | 404              | 404            | 404
    GET /buero/:association/betriebe/:companyId/zusammenfuehren  | 302 | 200 company self | 200 company self | 200 company self | 404 | 404 | 404 | 404 | 404
    POST /buero/:association/betriebe/:companyId/zusammenfuehren | 303 | 403 | 303 | 303 | 404 | 404 | 404 | 404 | 404
  `,
  `
                                                           | no login | code alone | owner    | planner  | moderator | reader | partner's office | foreign office | stranger
    GET /buero/:association/betriebe/einlesen              | 302      | 200 self   | 200 self | 200 self | 404       | 404    | 200 self         | 200 self       | 404
    POST /buero/:association/betriebe/einlesen             | 303      | 403        | 400 self | 400 self | 404       | 404    | 400 self         | 400 self       | 404
    GET /buero/:association/betriebe/einlesen/:importId    | 302      | 200 self   | 200 self | 200 self | 404       | 404    | 404              | 404            | 404
    POST /buero/:association/betriebe/einlesen/:importId   | 303      | 403        | 404      | 404      | 404       | 404    | 404              | 404            | 404
    GET /buero/:association/betriebe/datei                 | 404      | 404        | 404      | 404      | 404       | 404    | 404              | 404            | 404
    POST /buero/:association/betriebe/datei                | 303      | 403        | 404      | 404      | 404       | 404    | 404              | 404            | 404
  `,
];
