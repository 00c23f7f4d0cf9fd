import { whatIsKept } from "#app/features/alliance/starting-texts.ts";

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

${whatIsKept}`;
