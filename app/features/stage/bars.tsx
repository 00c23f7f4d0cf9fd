import { type ReactNode, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useShortcuts } from "#app/ui/shortcuts.ts";
import { sendings, useRoom } from "./room-state.ts";
import type { StageDevice, StageMedia } from "./stage-media.ts";

type Props = {
  /** Between the microphone and the way out. */
  children: ReactNode;
  onLeave: () => void;
};

type SpeakerProps = Props & {
  media: StageMedia;
  isInside: boolean;
  problem: StageDevice | null;
};

/** For who may speak. */
export function SpeakerBar({ media, isInside, problem, onLeave, children }: SpeakerProps) {
  const { isMicrophoneEnabled, isCameraEnabled, isScreenShareEnabled } =
    useRoom(sendings).localParticipant;
  const dialog = useRef<HTMLDialogElement>(null);
  const common = { disabled: !isInside };
  useShortcuts({
    microphone: () => isInside && media.microphone(!isMicrophoneEnabled),
    camera: () => isInside && media.camera(!isCameraEnabled),
  });
  return (
    <>
      <Toggle
        {...common}
        icon={isMicrophoneEnabled ? "microphone" : "microphone-off"}
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
      {children}
      <LeaveButton onClick={() => dialog.current?.showModal()} />
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

/** For who listens. */
export function ListenerBar({ onLeave, children }: Props) {
  return (
    <>
      {children}
      <LeaveButton onClick={onLeave} />
    </>
  );
}

const LeaveButton = ({ onClick }: { onClick: () => void }) => (
  <Button type="button" kind="quiet" onClick={onClick}>
    <Icon name="leave" />
    <span>{m.rooms_leave()}</span>
  </Button>
);

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
