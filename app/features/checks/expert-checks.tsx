import { useEffect, useState } from "react";
import { useDevices } from "#app/features/stage/use-devices.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/form.tsx";
import { Level, Preview } from "./preview.tsx";

/**
 * `comesInSilent`: camera and microphone are off whatever one chose, until they are switched on inside.
 * `isQuiet`: they are off unless one chooses them.
 */
type Props = { comesInSilent?: boolean; isQuiet?: boolean };

/** What an expert can try out before: camera, microphone, and which of them to use. */
export function ExpertChecks({ comesInSilent = false, isQuiet = false }: Props) {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return (
    <div className="devices">
      {hasScript ? (
        <Devices comesInSilent={comesInSilent} isQuiet={isQuiet} />
      ) : (
        <p>{m.rooms_devices_later()}</p>
      )}
    </div>
  );
}

function Devices({ comesInSilent, isQuiet }: Props) {
  const { stream, found, isRefused, choice, choose, check } = useDevices(isQuiet);
  return (
    <>
      <Preview stream={stream} />
      <Level stream={stream} />
      <Button type="button" kind="quiet" onClick={check}>
        {stream ? m.rooms_devices_check_again() : m.rooms_devices_check()}
      </Button>
      <output className="small block">{isRefused ? m.rooms_devices_refused() : ""}</output>
      {!comesInSilent && (
        <Switch
          name="camera"
          label={m.rooms_with_camera()}
          isOn={choice.camera}
          onSwitch={(camera) => choose({ camera })}
        />
      )}
      <Picker
        name="camera-id"
        label={m.rooms_camera()}
        devices={found.cameras}
        onPick={(cameraId) => choose({ cameraId })}
      />
      {!comesInSilent && (
        <Switch
          name="microphone"
          label={m.rooms_with_microphone()}
          isOn={choice.microphone}
          onSwitch={(microphone) => choose({ microphone })}
        />
      )}
      <Picker
        name="microphone-id"
        label={m.rooms_microphone()}
        devices={found.microphones}
        onPick={(microphoneId) => choose({ microphoneId })}
      />
    </>
  );
}

type SwitchProps = {
  name: string;
  label: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
};

function Switch({ name, label, isOn, onSwitch }: SwitchProps) {
  return (
    <div className="choice">
      <input
        id={name}
        type="checkbox"
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <label htmlFor={name}>{label}</label>
    </div>
  );
}

type PickerProps = {
  name: string;
  label: string;
  devices: MediaDeviceInfo[];
  onPick: (id: string) => void;
};

/** Only where there is something to pick from. */
function Picker({ name, label, devices, onPick }: PickerProps) {
  if (devices.length < 2) return null;
  return (
    <Select
      name={name}
      label={label}
      onChange={(event) => onPick(event.currentTarget.value)}
      options={devices.map(({ deviceId, label: words }) => ({ value: deviceId, label: words }))}
    />
  );
}
