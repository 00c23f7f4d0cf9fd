import { ButtonLink } from "#app/ui/button.tsx";
import { Piece } from "#app/ui/catalog-piece.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { BackLink, Links } from "#app/ui/links.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Split } from "#app/ui/split.tsx";
import { State } from "#app/ui/state.tsx";
import { Table } from "#app/ui/table.tsx";
import { Thread } from "#app/ui/thread.tsx";
import { Day, Slot, Week } from "#app/ui/timetable.tsx";

const text = `Papiere, Umwege, **Wartezeiten**: Bringen Sie mit, was Sie gerade aufhält.

# Was Sie vorbereiten

1. die letzte Abrechnung
2. Ihre Frage in einem Satz

- [Merkblatt der Agentur](https://example.org/merkblatt)
- <b>kein rohes HTML</b>`;

/** A page in two columns. */
export function SplitCatalog() {
  return (
    <Piece name="Split, Facts, BackLink, Links">
      <BackLink href="#programm">Programm</BackLink>
      <Split aside={<FactsCatalog />}>
        <p className="lead">Seit Donnerstag gelten an drei Grenzübergängen neue Kontrollen.</p>
        <Markdown text={text} />
        <Links
          items={[
            { href: "#frage", label: "Eine Frage stellen" },
            { href: "#kontakt", label: "Kontakt" },
          ]}
        />
      </Split>
    </Piece>
  );
}

function FactsCatalog() {
  return (
    <>
      <Facts
        items={[
          {
            term: "Wann",
            main: "Heute, 15:00–15:45 Uhr",
            more: "Montag, 30. November 2026 · in 4 Stunden",
          },
          { term: "Mit wem", main: "Zollberatung und zwei Speditionen" },
          {
            term: "Plätze",
            main: <State kind="few">nur noch 2 Plätze</State>,
            more: "von 120, geteilt mit drei Verbänden",
          },
        ]}
      />
      <ButtonLink href="#platz">Platz sichern</ButtonLink>
    </>
  );
}

/** A week with every kind of slot. */
export function TimetableCatalog() {
  return (
    <Week heading="Diese Woche" aside={<a href="#monat">Monatsansicht</a>}>
      <Day weekday="Mo." day="30." month="November" today>
        <Slot
          time="10:00–11:00"
          dateTime="2026-11-30T10:00:00+01:00"
          href="#eins"
          title="Kurzarbeit Schritt für Schritt"
          sub="Agentur für Arbeit Coesfeld, Team Kurzarbeit"
          state={<State kind="now">läuft jetzt</State>}
        >
          <Thread hostSlug="aiw" own>
            ausgerichtet vom AIW
          </Thread>
        </Slot>
        <Slot
          time="15:00–15:45"
          href="#zwei"
          title="Grenzverkehr und Lieferketten: was diese Woche gilt"
          sub="Zollberatung und zwei Speditionen"
          state={<State kind="few">nur noch 2 Plätze</State>}
        >
          <Thread hostSlug="emsland" own={false}>
            ausgerichtet vom Wirtschaftsverband Emsland
          </Thread>
        </Slot>
      </Day>
      <Day weekday="Di." day="1." month="Dezember" today={false}>
        <Slot
          time="09:00–10:00"
          href="#drei"
          title="Wirtschaftsförderungsgesellschaften und Unternehmensnachfolgeberatung"
          state={<State kind="full">voll · Warteliste 12</State>}
        />
        <Slot
          time="16:00–17:00"
          href="#vier"
          title="Ausbildung trotz Abstand"
          sub="Ausbildungsberatung"
          state={<State kind="off">abgesagt · neuer Termin 10. Dezember</State>}
          gone
        />
      </Day>
    </Week>
  );
}

/** A table, an empty one and the pager. */
export function TableCatalog() {
  const columns = [{ label: "Name" }, { label: "Betrieb" }, { label: "Nummer", numeric: true }];
  return (
    <Piece name="Table, Pager">
      <Table
        caption="Angemeldete"
        columns={columns}
        rows={[
          { key: "1", cells: ["Muster, Erika", "Muster Metallbau GmbH", 41] },
          { key: "2", cells: ["Voorbeeld, Pieter", "Voorbeeld Transport B.V.", 7] },
        ]}
      />
      <Table caption="Wartende" columns={columns} rows={[]} empty={<p>Niemand wartet.</p>} />
      <Pager page={2} pages={9} previous="#eins" next="#drei" />
    </Piece>
  );
}
