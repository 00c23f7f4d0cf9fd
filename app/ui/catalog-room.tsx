import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { State } from "#app/ui/state.tsx";

/** The dark room with its banner, tile, question list and bar. */
export function RoomCatalog() {
  return (
    <section>
      <h2>Room</h2>
      <div className="room mt-4 h-[40rem]">
        <header>
          <h3>Kurzarbeit Schritt für Schritt</h3>
          <State kind="now">87 dabei</State>
        </header>
        <p className="banner">Verbindung unterbrochen. Wir verbinden Sie neu.</p>
        <div className="stage">
          <div className="tile speaking">
            <p>Die Expertin hat ihre Kamera noch nicht eingeschaltet.</p>
            <span>Agentur für Arbeit, Team Kurzarbeit</span>
          </div>
        </div>
        <div className="ask">
          <h4>
            Fragen <span className="soft small">12 offen</span>
          </h4>
          <ol>
            <li>
              <button type="button" className="vote" aria-pressed="true">
                <span aria-hidden="true">▲</span>
                <b>14</b>
              </button>
              <div>
                Zählt der Urlaub aus dem Vorjahr mit?
                <p className="small soft">wird gerade beantwortet</p>
              </div>
            </li>
            <li>
              <button type="button" className="vote" aria-pressed="false">
                <span aria-hidden="true">▲</span>
                <b>7</b>
              </button>
              <div>Müssen Auszubildende ausgenommen werden?</div>
            </li>
          </ol>
        </div>
        <div className="bar">
          <Button type="button" kind="quiet" aria-pressed="true">
            <Icon name="microphone" /> Mikrofon
          </Button>
          <Button type="button" kind="quiet" aria-pressed="false">
            <Icon name="camera" /> Kamera
          </Button>
          <Button type="button" kind="quiet">
            <Icon name="screen" /> Bildschirm
          </Button>
          <Button type="button" kind="danger">
            <Icon name="leave" /> Verlassen
          </Button>
        </div>
      </div>
    </section>
  );
}
