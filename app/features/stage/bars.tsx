import { useLocalParticipant } from "@livekit/components-react";
import { useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { StageDevice, StageMedia } from "./stage-media.ts";

type Props = {
  media: StageMedia;
  isInside: boolean;
  problem: StageDevice | null;
  onLeave: () => void;
};

export function ExpertBar({ media, isInside, problem, onLeave }: Props) {
  const { isMicrophoneEnabled, isCameraEnabled, isScreenShareEnabled } = useLocalParticipant();
  const dialog = useRef<HTMLDialogElement>(null);
  const common = { disabled: !isInside };
  return (
    <>
      <Toggle
        {...common}
        icon="microphone"
        label={m.rooms_microphone()}
        isOn={isMicrophoneEnabled}
        onChange={media.microphone}
      />
      <Toggle
        {...common}
        icon="camera"
        label={m.rooms_camera()}
        isOn={isCameraEnabled}
        onChange={media.camera}
      />
      {canShare() && (
        <Toggle
          {...common}
          icon="screen"
          label={m.rooms_screen()}
          isOn={isScreenShareEnabled}
          onChange={media.screen}
        />
      )}
      <Button type="button" kind="quiet" onClick={() => dialog.current?.showModal()}>
        <Icon name="leave" />
        {m.rooms_leave()}
      </Button>
      <p role="alert" className="bar-note">
        {problem && problemTexts[problem]()}
      </p>
      <dialog ref={dialog} className="leave" aria-labelledby="leave-title">
        <h2 id="leave-title">{m.rooms_leave_title()}</h2>
        <p>{m.rooms_leave_expert()}</p>
        <form method="dialog">
          <Button kind="quiet">{m.rooms_stay()}</Button>
          <Button type="button" onClick={onLeave}>
            {m.rooms_leave_now()}
          </Button>
        </form>
      </dialog>
    </>
  );
}

const problemTexts: Record<StageDevice, () => string> = {
  camera: () => m.rooms_problem_camera(),
  microphone: () => m.rooms_problem_microphone(),
  screen: () => m.rooms_problem_screen(),
};

/** Phones cannot show their screen. */
const canShare = () => "getDisplayMedia" in (navigator.mediaDevices ?? {});

type ListeningProps = {
  isMuted: boolean;
  onMuted: (isMuted: boolean) => void;
  isSoundOnly: boolean;
  onSoundOnly: (isSoundOnly: boolean) => void;
  onLeave: () => void;
};

export function AttendeeBar({
  isMuted,
  onMuted,
  isSoundOnly,
  onSoundOnly,
  onLeave,
}: ListeningProps) {
  return (
    <>
      <Toggle label={m.rooms_sound()} isOn={!isMuted} onChange={(isOn) => onMuted(!isOn)} />
      <Toggle label={m.rooms_sound_only()} isOn={isSoundOnly} onChange={onSoundOnly} />
      <Button type="button" kind="quiet" onClick={onLeave}>
        <Icon name="leave" />
        {m.rooms_leave()}
      </Button>
    </>
  );
}

type ToggleProps = {
  icon?: IconName;
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  disabled?: boolean;
};

/** A switch of the room: its name, and in a word how it stands. */
function Toggle({ icon, label, isOn, onChange, disabled }: ToggleProps) {
  return (
    <button
      type="button"
      className="btn quiet toggle"
      aria-pressed={isOn}
      disabled={disabled}
      onClick={() => onChange(!isOn)}
    >
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      <span className="how" aria-hidden="true">
        {isOn ? m.rooms_on() : m.rooms_off()}
      </span>
    </button>
  );
}
