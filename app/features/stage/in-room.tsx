import { RoomEvent } from "livekit-client";
import { type ReactNode, useEffect, useState } from "react";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { late } from "#app/ui/late.tsx";
import { useShortcuts } from "#app/ui/shortcuts.ts";
import { ListenerBar, SpeakerBar } from "./bars.tsx";
import { readChoice } from "./device-choice.ts";
import { useRoom } from "./room-state.ts";
import { Sound, StartSound } from "./sound.tsx";
import { Stage } from "./stage.tsx";
import { type StageDevice, type StageMedia, stageMedia } from "./stage-media.ts";
import { type ChangeView, useView, type View } from "./view.ts";

/** Loaded by who opens it. */
const SoundDialog = late(() => import("./sound-dialog.tsx"), "SoundDialog");

type Props = {
  facts: RoomFacts;
  isInside: boolean;
  /** Counts the connections: what was on stage has to go there again. */
  joins: number;
  onLeave: () => void;
  /** What others put into the bar. */
  bar?: ReactNode;
  signing: string[];
};

/** Stage, sound and controls: those of who speaks as long as the room server lets them. */
export function InRoom({ facts, isInside, joins, onLeave, bar, signing }: Props) {
  const [view, changeView] = useView();
  const [problem, setProblem] = useState<StageDevice | null>(null);
  const media = useMedia(facts, joins, setProblem);
  useWakeLock();
  const leave = async () => {
    await media?.stop();
    onLeave();
  };
  const common = (
    <>
      {bar}
      {signing.length > 0 && (
        <button
          type="button"
          className="btn quiet"
          aria-pressed={view.isSigningPinned}
          onClick={() => changeView({ isSigningPinned: !view.isSigningPinned })}
        >
          <Icon name="hand" />
          <span>{m.rooms_signing()}</span>
        </button>
      )}
      <SoundAndPicture view={view} onChange={changeView} speaks={media !== null} />
    </>
  );
  return (
    <>
      <Stage {...{ facts, isInside, view, signing }} />
      <Sound isMuted={view.isMuted} />
      <section className="bar" aria-label={m.rooms_bar()}>
        {media ? (
          <SpeakerBar media={media} isInside={isInside} problem={problem} onLeave={leave}>
            {common}
          </SpeakerBar>
        ) : (
          <ListenerBar onLeave={leave}>{common}</ListenerBar>
        )}
        <StartSound />
      </section>
    </>
  );
}

type SoundProps = { view: View; onChange: ChangeView; speaks: boolean };

/** "Ton & Bild": the button in the bar, and what it opens. */
function SoundAndPicture(props: SoundProps) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcuts({ help: open });
  return (
    <>
      <Button type="button" kind="quiet" aria-haspopup="dialog" onClick={open}>
        <Icon name="settings" />
        <span>{m.rooms_sound_and_picture()}</span>
      </Button>
      {isOpen && <SoundDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const rights = [RoomEvent.ConnectionStateChanged, RoomEvent.ParticipantPermissionsChanged] as const;

/** What one has on stage, anew each time one comes up; null for who only listens. */
function useMedia(facts: RoomFacts, joins: number, tell: (problem: StageDevice | null) => void) {
  const room = useRoom(rights);
  const { role, speaks: spokeFromTheStart } = facts;
  const speaks = room.localParticipant.permissions?.canPublish ?? spokeFromTheStart;
  const [media, setMedia] = useState<StageMedia | null>(null);
  useEffect(() => {
    if (!speaks) return;
    const mine = stageMedia(room, choiceOf(role, spokeFromTheStart), tell);
    setMedia(mine);
    return () => {
      mine.stop();
      tell(null);
      setMedia(null);
    };
  }, [room, speaks, role, spokeFromTheStart, tell]);
  useEffect(() => {
    if (joins > 0) media?.restore();
  }, [joins, media]);
  return media;
}

/** Who runs the room comes in unseen and unheard, a guest of a round too unless they chose otherwise. */
const choiceOf = (role: RoomFacts["role"], isRound: boolean) =>
  role === "moderator"
    ? { ...readChoice(), camera: false, microphone: false }
    : readChoice(role === "attendee" && isRound);

/** Keeps the screen on while one listens, where the browser can; a hidden page gives it up by itself. */
function useWakeLock() {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const hold = async () => {
      if (document.hidden || !("wakeLock" in navigator)) return;
      held = await navigator.wakeLock.request("screen").then(
        (lock) => lock,
        () => null,
      );
      if (isOver) held?.release();
    };
    hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", hold);
      held?.release();
    };
  }, []);
}
