import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormCatalog } from "#app/ui/catalog-form.tsx";
import { Piece } from "#app/ui/catalog-piece.tsx";
import { SplitCatalog, TableCatalog, TimetableCatalog } from "#app/ui/catalog-programme.tsx";
import { RoomCatalog } from "#app/ui/catalog-room.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { State, type StateKind } from "#app/ui/state.tsx";
import { Thread } from "#app/ui/thread.tsx";

const states: [StateKind, string][] = [
  ["free", "noch 31 Plätze"],
  ["few", "nur noch 2 Plätze"],
  ["full", "voll · Warteliste 12"],
  ["waiting", "Warteliste, Platz 4"],
  ["now", "läuft jetzt"],
  ["off", "abgesagt · neuer Termin 10. Dezember"],
  ["over", "vorbei"],
];

const icons: IconName[] = [
  "calendar",
  "mail",
  "phone",
  "link",
  "camera",
  "microphone",
  "screen",
  "leave",
  "check",
  "warning",
];

/** Every piece of furniture in every state, for /dev/catalog. */
export function UiCatalog() {
  return (
    <div className="flow">
      <Piece name="Button, ButtonLink">
        <div className="row">
          <Button type="button">Platz sichern</Button>
          <Button type="button" kind="quiet">
            Frage stellen
          </Button>
          <Button type="button" kind="danger">
            Platz freigeben
          </Button>
          <Button type="button" disabled>
            Wird gesendet
          </Button>
          <Button type="button" small>
            Eintreten
          </Button>
          <ButtonLink href="#buttonlink" kind="quiet" small>
            <Icon name="calendar" /> In meinen Kalender
          </ButtonLink>
        </div>
      </Piece>
      <Piece name="State">
        <ul>
          {states.map(([kind, words]) => (
            <li key={kind}>
              <State kind={kind}>{words}</State>
            </li>
          ))}
        </ul>
      </Piece>
      <Piece name="Thread">
        <p>
          <Thread hostSlug="aiw" own>
            ausgerichtet vom AIW
          </Thread>
        </p>
        <p>
          <Thread hostSlug="emsland" own={false}>
            ausgerichtet vom Wirtschaftsverband Emsland
          </Thread>
        </p>
        <p>
          <Thread hostSlug="steinfurt" own={false}>
            ausgerichtet von der Wirtschaftsförderungsgesellschaft für den Kreis Steinfurt
          </Thread>
        </p>
      </Piece>
      <Piece name="Filters, SearchForm">
        <Filters
          label="Programm filtern"
          items={[
            { href: "#alle", label: "Alle Themen", current: true },
            { href: "#kurzarbeit", label: "Kurzarbeit", count: 9 },
            { href: "#logistik", label: "Logistik", count: 6 },
            { href: "#frei", label: "nur mit freien Plätzen" },
          ]}
        />
        <SearchForm action="/dev/catalog" label="Im Programm suchen" />
      </Piece>
      <TimetableCatalog />
      <SplitCatalog />
      <Piece name="Panel">
        <Panel tone="done">
          <h3>Ihr Platz ist reserviert.</h3>
          <p className="lead">Heute, 15:00–15:45 Uhr · in 4 Stunden</p>
          <ButtonLink href="#kalender">In meinen Kalender</ButtonLink>
        </Panel>
        <Panel>Ab 14:45 Uhr steht hier der Eingang zum Raum.</Panel>
        <Panel tone="warn">Der Termin wurde verlegt. Ihr Platz bleibt Ihnen erhalten.</Panel>
      </Piece>
      <Piece name="Notice">
        <Notice tone="good">Ihre Angaben sind geändert.</Notice>
        <Notice tone="plain">Es gilt, was in der Mail steht.</Notice>
        <Notice tone="warn">Die Zeiten sind Ortszeit Berlin.</Notice>
        <Notice tone="bad">Der Raum ist gerade nicht erreichbar. Wählen Sie 02563 0000.</Notice>
      </Piece>
      <Piece name="Empty">
        <Empty title="Noch keine Fragen.">
          Stellen Sie die erste, die Antwort bekommen alle. <a href="#frage">Eine Frage stellen</a>
        </Empty>
      </Piece>
      <TableCatalog />
      <FormCatalog />
      <Piece name="Icon">
        <ul className="row">
          {icons.map((name) => (
            <li key={name}>
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Piece>
      <RoomCatalog />
    </div>
  );
}
