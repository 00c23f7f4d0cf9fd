/** What a company's people find, and what offices decide about them. */
export const companyTables = [
  `
                                       | anybody | person       | former person | other person | owner
    GET /betrieb                       | 200     | 200 company  | 200           | 200          | 200
    POST /betrieb                      | 400     | 400 company  | 400           | 400          | 400
    GET /betrieb/anmelden              | 302     | 302          | 302           | 302          | 302
    POST /betrieb/anmelden             | 302     | 302          | 302           | 302          | 302
    GET /betrieb/einladung/:token      | 404     | 404          | 404           | 404          | 404
    POST /betrieb/einladung/:token     | 404     | 404          | 404           | 404          | 404
    GET /betrieb/anspruch/:companyId   | 302     | 200 company  | 200 company   | 200 company  | 302
    POST /betrieb/anspruch/:companyId  | 302     | 400 company  | 400 company   | 400 company  | 302
    GET /betrieb/:companyId            | 302     | 200 company  | 404           | 404          | 302
    POST /betrieb/:companyId           | 405     | 405          | 405           | 405          | 405
    GET /betrieb/:companyId/profil     | 302     | 200 company  | 404           | 404          | 302
    POST /betrieb/:companyId/profil    | 302     | 303          | 404           | 404          | 302
    GET /betrieb/:companyId/personen   | 302     | 200 company  | 404           | 404          | 302
    POST /betrieb/:companyId/personen  | 302     | 400 company  | 404           | 404          | 302
  `,
  `
                                                            | no login | code alone | owner       | planner     | moderator | reader | partner's office | foreign office | stranger
    GET /buero/:association/betriebe/ansprueche             | 302      | 200 self   | 200 self    | 200 self    | 404       | 404    | 200 self         | 200 self       | 404
    POST /buero/:association/betriebe/ansprueche            | 303      | 403        | 404         | 404         | 404       | 404    | 404              | 404            | 404
    GET /buero/:association/betriebe/:companyId/personen    | 302      | 200 company self | 200 company self | 200 company self | 404       | 404    | 404              | 404            | 404
    POST /buero/:association/betriebe/:companyId/personen   | 303      | 403        | 400 company self | 400 company self | 404       | 404    | 404              | 404            | 404
  `,
];
