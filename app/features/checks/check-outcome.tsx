import { m } from "#app/generated/paraglide/messages.js";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { hintsOf, isForIt, type Part, type RoomNetwork, type Seen, verdictOf } from "./checks.ts";
import { hintText, verdictTitle } from "./texts.ts";
import { verdictTones } from "./verdict-words.ts";

type Props = { seen: Seen; part: Part; network: RoomNetwork; isKept: boolean };

/** The verdict, what to do next, and what one's IT has to know. */
export function CheckOutcome({ seen, part, network, isKept }: Props) {
  const verdict = verdictOf(seen, part);
  const hints = hintsOf(seen, part);
  return (
    <Notice tone={verdictTones[verdict]}>
      <h2>{verdictTitle[verdict]()}</h2>
      {hints.length > 0 ? (
        <ul>
          {hints.map((hint) => (
            <li key={hint}>{hintText[hint]()}</li>
          ))}
        </ul>
      ) : (
        <p>{m.checks_good_text()}</p>
      )}
      {isForIt(hints) && (
        <CopyLink id="it" label={m.checks_for_it()} href={forIt(network)} rows={6} />
      )}
      {isKept && <p className="small">{m.checks_kept()}</p>}
    </Notice>
  );
}

const forIt = ({ turn, ...network }: RoomNetwork) =>
  turn ? m.checks_it_turn({ ...network, turn }) : m.checks_it(network);
