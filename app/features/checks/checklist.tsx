import { m } from "#app/generated/paraglide/messages.js";
import type { Part, Seen } from "./checks.ts";
import { foundText, isGood } from "./texts.ts";

type Props = { seen: Seen; part: Part; isRunning: boolean };

/** Everything that is looked at, one line each. */
export function Checklist({ seen, part, isRunning }: Props) {
  const isOver = seen.media === "none";
  const devices = part === "listen" ? [] : (["microphone", "camera"] as const);
  const looked = ["browser", "signal", "udp", "tcp", "turn", "sound", ...devices] as const;
  const wordsOf = (what: (typeof looked)[number]) => {
    const found = seen[what];
    if (found !== "untried") return foundText[found]();
    const isOfRoom = what !== "sound" && what !== "microphone" && what !== "camera";
    return isRunning && isOfRoom && !isOver ? m.checks_looking() : m.checks_untried();
  };
  return (
    <ul className="checks">
      {looked.map((what) => {
        const good = isGood[seen[what]];
        return (
          <li key={what}>
            {names[what]()}
            <b className={good === undefined ? "" : good ? "good" : "bad"}>{wordsOf(what)}</b>
          </li>
        );
      })}
      {part === "listen" && (
        <li>
          {m.checks_devices()}
          <b>{m.rooms_not_needed()}</b>
        </li>
      )}
    </ul>
  );
}

const names = {
  browser: m.checks_browser,
  signal: m.checks_signal,
  udp: m.checks_udp,
  tcp: m.checks_tcp,
  turn: m.checks_turn,
  sound: m.checks_sound,
  microphone: m.rooms_microphone,
  camera: m.rooms_camera,
};
