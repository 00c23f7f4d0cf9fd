/**
 * What it takes to read a page of the desk and to act on it (identity/staff.ts has who holds what).
 * A dash: there is nothing to read, or nothing to do.
 */
export const deskRights = `
    termine/:sessionId/rundmail/:circularId/mail     | plan   | –
    fragen/text                                      | read   | –
    protokoll/datei                                  | plan   | –
    fragen                                           | read   | moderate
    protokoll                                        | plan   | –
    termine/:sessionId/rundmail                      | plan   | plan
    termine/:sessionId/rundmail/:circularId          | plan   | plan
    heute                                            | read   | –
    einstellungen                                    | settings | settings
    kalender                                         | read   | –
    termine/neu                                      | plan   | plan
    termine/entwurf/:draft                           | plan   | plan
    termine/:sessionId                               | read   | plan
    termine/:sessionId/nachbereitung                 | plan   | plan
    termine/:sessionId/nachbereitung/mail            | plan   | –
    termine/:sessionId/raum                          | moderate | moderate
    termine/:sessionId/raum/drinnen                  | moderate | moderate
    termine/:sessionId/raum/schluessel               | –      | moderate
    termine/:sessionId/raum/anwesenheit              | –      | moderate
    termine/:sessionId/raum/strom                    | moderate | –
    termine/:sessionId/mitleiten                     | moderate | moderate
    termine/:sessionId/mitleiten/drinnen             | moderate | moderate
    termine/:sessionId/mitleiten/schluessel          | –      | moderate
    termine/:sessionId/mitleiten/anwesenheit         | –      | moderate
    termine/:sessionId/mitleiten/strom               | moderate | –
    termine/:sessionId/bericht                       | names  | –
    termine/:sessionId/bericht/datei                 | –      | names
    termine/:sessionId/anwesenheit                   | names  | –
    termine/:sessionId/anwesenheit/druck             | names  | –
    termine/:sessionId/anwesenheit/datei             | –      | names
    termine/:sessionId/anwesenheit/:registrationId   | names  | plan
    termine/:sessionId/anwesenheit/:registrationId/bescheinigung | – | plan
    termine/:sessionId/verschieben                   | plan   | plan
    termine/:sessionId/bearbeiten                    | plan   | plan
    termine/:sessionId/bestaetigen                   | plan   | plan
    termine/:sessionId/absagen                       | plan   | plan
    termine/:sessionId/plaetze                       | plan   | plan
    termine/:sessionId/experten                      | plan   | plan
    termine/:sessionId/ablauf                        | plan   | plan
    termine/:sessionId/stimmungsbilder               | moderate | moderate
    termine/:sessionId/untertitel                    | moderate | moderate
    termine/:sessionId/untertitel/:recordingId/datei | read | –
    termine/:sessionId/anbieten                      | plan   | plan
    termine/:sessionId/veroeffentlichen              | plan   | plan
    teilnehmende                                     | names  | names
    teilnehmende/druck                               | names  | –
    termine/:sessionId/aufzeichnungen                | read   | plan
    termine/:sessionId/aufzeichnungen/:recordingId   | read   | plan
    termine/:sessionId/aufzeichnungen/:recordingId/datei | read | –
    termine/:sessionId/stuecke/:recordingId?         | plan   | plan
    termine/:sessionId/materialien                   | read   | plan
    termine/:sessionId/materialien/:materialId       | plan   | plan
    termine/:sessionId/materialien/:materialId/datei | read   | –
    experten                                         | read   | –
    experten/neu                                     | plan   | plan
    experten/:expertId                               | read   | plan
    experten/:expertId/angaben                       | plan   | plan
    experten/:expertId/ausleihe                      | plan   | plan
    experten/:expertId/einsatz/:engagementId         | plan   | plan
    einstellungen/logo-und-farbe                     | settings | settings
    einstellungen/rechtliches                        | settings | settings
    einstellungen/aufbewahrung                       | settings | settings
    einstellungen/kreise-und-themen                  | settings | settings
    einstellungen/absender                           | settings | settings
    einstellungen/einbetten                          | settings | settings
    einstellungen/einbetten/probe                    | settings | –
    teilnehmende/:registrationId                     | names  | plan
    termine/:sessionId/anmeldung                     | plan   | plan
    einstellungen/mitarbeitende                      | settings | settings
    einstellungen/verbund                            | settings | settings
    einstellungen/verbund/:allianceId/verlassen      | settings | settings
    angebote                                         | read   | plan
    angebote/eigene                                  | read   | plan
    angebote/regeln/neu                              | plan   | plan
    angebote/regeln/:ruleId                          | plan   | plan
    angebote/:sessionId                              | read   | plan
    angebote/:sessionId/beenden                      | plan   | plan
    teilnehmende/datei                               | –      | names
`
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([path = "", reads = "", acts = ""]) => ({ path, reads, acts }));
