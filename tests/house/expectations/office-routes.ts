/** The day and the calendar of an office: everybody who serves it reads, drafts included. */
export const officeTables = [
  `
                                      | no login | code alone                       | owner                            | reader                           | stranger
    GET /buero/:association/heute     | 302      | 200 draft listed own self shared | 200 draft listed own self shared | 200 draft listed own self shared | 404
    POST /buero/:association/heute    | 405      | 405                              | 405                              | 405                              | 405
    GET /buero/:association/kalender  | 302      | 200 draft listed own self shared | 200 draft listed own self shared | 200 draft listed own self shared | 404
    POST /buero/:association/kalender | 405      | 405                              | 405                              | 405                              | 405
  `,
];
