type Named = {
  name: string;
  town: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
};

/** Demo texts, marked as such: an association writes its own before it goes public. */
export const imprintOf = ({ name, town, contactName, contactPhone, contactEmail }: Named) =>
  `**Demo:** Dieses Portal ist eine Vorführung. Namen und Angaben stehen für keinen wirklichen Verband.

## Angaben nach § 5 DDG

${name} (Demo)
Musterstraße 1
00000 ${town}

## Vertreten durch

Vorstand und Geschäftsführung des Verbands (Demo)

## Kontakt

${contactName}
Telefon: ${contactPhone}
E-Mail: ${contactEmail}

## Register

Vereinsregister des Amtsgerichts am Sitz des Verbands, VR 0000 (Demo)

## Verantwortlich für den Inhalt

${contactName}, Anschrift wie oben

## Streitbeilegung

Der Verband nimmt an keinem Verfahren vor einer Verbraucherschlichtungsstelle teil und ist dazu nicht verpflichtet.`.replace(
    /(?<=[^\n])\n(?=[^\n])/g,
    "  \n",
  );

/** What the house really does with a registration; the length of storage is shown from the setting. */
export const privacyOf = ({ name, town, contactName, contactPhone, contactEmail }: Named) =>
  `**Demo:** Dieser Text zeigt, worüber ein Verband hier informiert. Er ersetzt keine Prüfung durch die eigene Datenschutzberatung.

## Wer verantwortlich ist

${name} (Demo), Musterstraße 1, 00000 ${town}. Fragen zum Datenschutz beantwortet die ${contactName}, Telefon ${contactPhone}, E-Mail ${contactEmail}.

## Was wir bei einer Anmeldung speichern

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
