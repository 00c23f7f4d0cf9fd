/** What stands behind links of mails: each is held by the door it was made for, and by every other. */
export const linkTables = [
  `
                                        | place           | entry           | expert     | stage      | own data        | forged
    GET /platz/:token                   | 200 self shared | 404             | 404        | 404        | 404             | 404
    POST /platz/:token                  | 409 self shared | 404             | 404        | 404        | 404             | 404
    GET /platz/:token/abmelden          | 200 shared      | 404             | 404        | 404        | 404             | 404
    POST /platz/:token/abmelden         | 303             | 404             | 404        | 404        | 404             | 404
    GET /platz/:token/kollegin          | 200 self shared | 404             | 404        | 404        | 404             | 404
    POST /platz/:token/kollegin         | 400 self shared | 404             | 404        | 404        | 404             | 404
    GET /platz/:token/angaben           | 200 self shared | 404             | 404        | 404        | 404             | 404
    POST /platz/:token/angaben          | 400 self shared | 404             | 404        | 404        | 404             | 404
    GET /platz/:token/bescheinigung     | 404             | 404             | 404        | 404        | 404             | 404
    POST /platz/:token/bescheinigung    | 303             | 404             | 404        | 404        | 404             | 404
    GET /platz/:token/termin.ics        | 200 shared      | 404             | 404        | 404        | 404             | 404
    POST /platz/:token/termin.ics       | 405             | 405             | 405        | 405        | 405             | 405
    GET /platz/:token/technik           | 200 shared      | 404             | 404        | 404        | 404             | 404
    POST /platz/:token/technik          | 400 shared      | 404             | 404        | 404        | 404             | 404
    GET /raum/:token                    | 404             | 200 self shared | 404        | 302        | 404             | 404
    POST /raum/:token                   | 404             | 409 self shared | 404        | 303        | 404             | 404
    GET /raum/:token/geraet             | 404             | 404             | 404        | 200 shared | 404             | 404
    POST /raum/:token/geraet            | 404             | 404             | 404        | 400 shared | 404             | 404
    GET /raum/:token/technik            | 404             | 200 shared      | 404        | 302        | 404             | 404
    POST /raum/:token/technik           | 404             | 400 shared      | 404        | 303        | 404             | 404
    GET /raum/:token/drinnen            | 404             | 302             | 404        | 302        | 404             | 404
    POST /raum/:token/drinnen           | 404             | 302             | 404        | 303        | 404             | 404
    GET /raum/:token/strom              | 404             | 409             | 404        | 302        | 404             | 404
    POST /raum/:token/strom             | 405             | 405             | 405        | 405        | 405             | 405
    GET /untertitel/:token              | 404             | 404             | 404        | 404        | 404             | 404
    POST /untertitel/:token             | 404             | 404             | 404        | 404        | 404             | 404
    GET /frage/:token                   | 404             | 404             | 404        | 404        | 404             | 404
    POST /frage/:token                  | 404             | 404             | 404        | 404        | 404             | 404
    GET /anfrage/:token | 404 | 404 | 404 | 404 | 404 | 404
    POST /anfrage/:token | 404 | 404 | 404 | 404 | 404 | 404
    GET /anfrage/geschaeftsstelle/:token | 404 | 404 | 404 | 404 | 404 | 404
    POST /anfrage/geschaeftsstelle/:token | 404 | 404 | 404 | 404 | 404 | 404
    GET /rueckmeldung/:token            | 404             | 404             | 404        | 404        | 404             | 404
    POST /rueckmeldung/:token           | 404             | 404             | 404        | 404        | 404             | 404
    GET /experte/:token                 | 404             | 404             | 200 shared | 404        | 404             | 404
    POST /experte/:token                | 404             | 404             | 303        | 404        | 404             | 404
    GET /experte/:token/technik         | 404             | 404             | 200 shared | 404        | 404             | 404
    POST /experte/:token/technik        | 404             | 404             | 400 shared | 404        | 404             | 404
    GET /meine-daten/:token             | 404             | 404             | 404        | 404        | 200 self shared | 404
    POST /meine-daten/:token            | 404             | 404             | 404        | 404        | 303             | 404
    GET /meine-daten/:token/daten.json  | 404             | 404             | 404        | 404        | 200 self shared | 404
    POST /meine-daten/:token/daten.json | 405             | 405             | 405        | 405        | 405             | 405
    GET /meine-daten/:token/loeschen    | 404             | 404             | 404        | 404        | 200 self shared | 404
    POST /meine-daten/:token/loeschen   | 404             | 404             | 404        | 404        | 303             | 404
    GET /platz/adresse/:token           | 404             | 404             | 404        | 404        | 404             | 404
    POST /platz/adresse/:token          | 404             | 404             | 404        | 404        | 404             | 404
    GET /neuigkeiten/:token             | 404             | 404             | 404        | 404        | 404             | 404
    POST /neuigkeiten/:token            | 404             | 404             | 404        | 404        | 404             | 404
    GET /buero/einladung/:token         | 404             | 404             | 404        | 404        | 404             | 404
    GET /buero/verbund/:token         | 404             | 404             | 404        | 404        | 404             | 404
    POST /buero/einladung/:token        | 404             | 404             | 404        | 404        | 404             | 404
    POST /buero/verbund/:token        | 404             | 404             | 404        | 404        | 404             | 404
    GET /raum/:token/schluessel         | 404             | 404             | 404        | 404        | 404             | 404
    POST /raum/:token/schluessel        | 404             | 409             | 404        | 303        | 404             | 404
    GET /raum/:token/anwesenheit        | 404             | 404             | 404        | 404        | 404             | 404
    POST /raum/:token/anwesenheit       | 404             | 409             | 404        | 303        | 404             | 404
    GET /raum/:token/wort               | 404             | 404             | 404        | 404        | 404             | 404
    POST /raum/:token/wort              | 404             | 409             | 404        | 303        | 404             | 404
  `,
];
