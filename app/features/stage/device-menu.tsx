import { useMediaDeviceSelect } from "@livekit/components-react";
import { m } from "#app/generated/paraglide/messages.js";
import { Select } from "#app/ui/form.tsx";

const kinds: Record<MediaDeviceKind, { name: string; label: () => string }> = {
  audioinput: { name: "in-microphone", label: m.rooms_microphone },
  videoinput: { name: "in-camera", label: m.rooms_camera },
  audiooutput: { name: "out-speaker", label: m.rooms_loudspeaker },
};

/** Which microphone, camera and loudspeaker: changed while one is inside. */
export function DeviceMenu({ speaks }: { speaks: boolean }) {
  return (
    <>
      {speaks && <Devices kind="audioinput" />}
      {speaks && <Devices kind="videoinput" />}
      {canChooseLoudspeaker() && <Devices kind="audiooutput" />}
    </>
  );
}

const canChooseLoudspeaker = () => "setSinkId" in HTMLMediaElement.prototype;

/** A browser names its devices only once it may use them; without names there is nothing to choose. */
function Devices({ kind }: { kind: MediaDeviceKind }) {
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({ kind });
  const named = devices.filter(({ label }) => label);
  if (named.length === 0) return null;
  const { name, label } = kinds[kind];
  return (
    <Select
      name={name}
      label={label()}
      value={activeDeviceId}
      onChange={(event) => setActiveMediaDevice(event.currentTarget.value)}
      options={named.map(({ deviceId, label: words }) => ({ value: deviceId, label: words }))}
    />
  );
}
