import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Toggle } from "./toggle.tsx";

type Props = {
  isMuted: boolean;
  onMuted: (isMuted: boolean) => void;
  isSoundOnly: boolean;
  onSoundOnly: (isSoundOnly: boolean) => void;
  onLeave: () => void;
};

export function AttendeeBar({ isMuted, onMuted, isSoundOnly, onSoundOnly, onLeave }: Props) {
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
