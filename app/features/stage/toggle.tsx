import { m } from "#app/generated/paraglide/messages.js";
import { Icon, type IconName } from "#app/ui/icon.tsx";

type Props = {
  icon?: IconName;
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  disabled?: boolean;
};

/** A switch of the room: its name, and in a word how it stands. */
export function Toggle({ icon, label, isOn, onChange, disabled }: Props) {
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
