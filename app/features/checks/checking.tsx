import { useEffect, useState } from "react";
import { useDevices } from "#app/features/stage/use-devices.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CheckOutcome } from "./check-outcome.tsx";
import { Checklist } from "./checklist.tsx";
import { type Part, type RoomNetwork, verdictOf } from "./checks.ts";
import { Level, Preview } from "./preview.tsx";
import { TestTone } from "./test-tone.tsx";
import { refusalText, verdictTitle } from "./texts.ts";
import { useChecking } from "./use-checking.ts";
import { useHeardDevices } from "./use-heard-devices.ts";

type Props = { part: Part; network: RoomNetwork; isKept: boolean };

/** The check itself: one press, then a line for each thing, then the verdict. Without script nothing is claimed. */
export function Checking({ part, network, isKept }: Props) {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const { phase, refusal, seen, tell, start } = useChecking(isKept);
  const devices = useDevices(true);
  useHeardDevices(devices.stream, tell);
  const isRunning = phase === "running";
  const press = () => {
    if (isRunning) return;
    start();
    if (part !== "listen") devices.check();
  };
  return (
    <>
      <noscript>
        <Notice tone="warn">
          <p>{m.checks_needs_script()}</p>
        </Notice>
      </noscript>
      <p className="check-button">
        {hasScript && (
          <Button type="button" aria-disabled={isRunning} onClick={press}>
            {pressWords[phase]()}
          </Button>
        )}
      </p>
      {/* The only thing said aloud: that it runs, and the verdict. */}
      <output className="unseen">
        {isRunning && m.checks_running()}
        {phase === "done" && verdictTitle[verdictOf(seen, part)]()}
      </output>
      {refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      )}
      {phase === "done" && <CheckOutcome {...{ seen, part, network, isKept }} />}
      {part !== "listen" && devices.stream && (
        <div className="check-devices">
          <Preview stream={devices.stream} />
          <Level stream={devices.stream} />
        </div>
      )}
      {hasScript && <TestTone heard={seen.sound} answer={(sound) => tell({ sound })} />}
      <h2>{m.checks_looked_at()}</h2>
      <Checklist {...{ seen, part, isRunning }} />
    </>
  );
}

const pressWords = { idle: m.checks_start, running: m.checks_running, done: m.checks_start_again };
