import { Room, RoomEvent } from "livekit-client";
import { useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Select } from "#app/ui/form.tsx";
import { useRoom } from "./room-state.ts";

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

const choices = [RoomEvent.ActiveDeviceChanged] as const;

/** Where LiveKit tells of devices that came, and where one was let use another, whose names are known from then on. */
const findings = [RoomEvent.MediaDevicesChanged, RoomEvent.LocalTrackPublished] as const;

/** A browser names its devices only once it may use them; without names there is nothing to choose. */
function Devices({ kind }: { kind: MediaDeviceKind }) {
  const room = useRoom(choices);
  const devices = useNamed(room, kind);
  if (devices.length === 0) return null;
  const { name, label } = kinds[kind];
  return (
    <Select
      name={name}
      label={label()}
      value={room.getActiveDevice(kind) ?? "default"}
      onChange={(event) => room.switchActiveDevice(kind, event.currentTarget.value)}
      options={devices.map(({ deviceId, label: words }) => ({ value: deviceId, label: words }))}
    />
  );
}

/** Asks nobody for the right to use them: who only listens would be asked for a microphone. */
function useNamed(room: Room, kind: MediaDeviceKind) {
  const [named, setNamed] = useState<MediaDeviceInfo[]>([]);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const devices = await Room.getLocalDevices(kind, false);
      if (!isOver) setNamed(devices.filter(({ label }) => label));
    };
    look();
    for (const event of findings) room.on(event, look);
    return () => {
      isOver = true;
      for (const event of findings) room.off(event, look);
    };
  }, [room, kind]);
  return named;
}
