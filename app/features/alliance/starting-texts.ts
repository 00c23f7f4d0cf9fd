/** What an association starts with; its office writes its own in the settings. */
type Named = {
  name: string;
  town: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
};

export const startingHeadline = {
  de: "Fragen Sie die, die es wissen.",
  en: "Ask the people who know.",
};

export const startingIntro = {
  de: "Kostenlose Online-Sprechstunden mit Fachleuten. Offen für alle Betriebe, auch ohne Mitgliedschaft.",
  en: "Free online sessions with experts. Open to every company, member or not.",
};

/** As long as it says so, the association has no imprint of its own. */
export const imprintToDo = "Anschrift, Vertretung und Register ergänzt die Geschäftsstelle.";

/** What § 5 DDG asks for beyond name and contact is for the association to add. */
export const startingImprint = ({ name, town, contactName, contactPhone, contactEmail }: Named) =>
  `## Angaben nach § 5 DDG

${name}  \n${town}

## Kontakt

${contactName}  \nTelefon: ${contactPhone}  \nE-Mail: ${contactEmail}

${imprintToDo}`;

export const startingPrivacy = ({ name, town, contactName, contactPhone, contactEmail }: Named) =>
  `## Wer verantwortlich ist

${name}, ${town}. Fragen zum Datenschutz beantwortet: ${contactName}, Telefon ${contactPhone}, E-Mail ${contactEmail}.

${whatIsKept}`;

/** What the house really does with a registration; the length of storage is shown from the setting. */
export const whatIsKept = `## Was wir bei einer Anmeldung speichern

Name, Betrieb und E-Mail-Adresse brauchen wir, um Ihren Platz zu führen und Ihnen die Einladung zu schicken. Telefonnummer, Postleitzahl und eine Frage an die Fachleute sind freiwillig. Aus der Postleitzahl schlagen wir Ihren Kreis vor, damit ein Verband in Ihrer Nähe ansprechbar ist; Sie können ihn ändern.

Rechtsgrundlage ist die Durchführung der Anmeldung (Art. 6 Abs. 1 Buchst. b DSGVO), bei freiwilligen Angaben Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO).

## Wer Ihre Angaben sieht

Der Verband, über dessen Portal Sie sich anmelden, führt den Termin mit Ihnen durch und sieht Ihren Namen. Richtet ein Partnerverband den Termin aus, erfährt er Ihren Namen nur, wenn Sie zustimmen; sonst sieht er Zahlen. Keine Einwilligung ist vorangekreuzt, keine ist Bedingung für den Platz, jede können Sie auf Ihrer Anmeldeseite zurücknehmen.

Ihre Frage erscheint ohne Ihren Namen, solange Sie nichts anderes wählen.

## Online-Raum

Ton und Bild laufen über einen Server, den der Betreiber dieses Portals bestimmt. Aufgezeichnet wird nichts. Wer zuhört, ist für andere nicht mit Namen zu sehen. Für die Teilnahmebestätigung speichern wir, wann ein Platz den Raum betreten und verlassen hat.

## Cookies

Beim Lesen setzen wir keine Cookies. Mit einem abgeschickten Formular und im Raum setzen wir technisch nötige, die nach kurzer Zeit verfallen. Es gibt keine Reichweitenmessung und keine Werbung.

## Ihre Rechte

Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen, der Verarbeitung widersprechen und Ihre Daten mitnehmen. Abmelden und Ihre Angaben ändern können Sie jederzeit über den Link in Ihrer E-Mail. Beschwerden nimmt die Datenschutzaufsicht Ihres Bundeslandes entgegen.`;
