import { useCallback, useEffect, useRef, useState } from "react";
import { keepChoice, readChoice } from "./device-choice.ts";
import type { DeviceChoice } from "./stage.ts";

export type Found = { cameras: MediaDeviceInfo[]; microphones: MediaDeviceInfo[] };
type Trial = { stream: MediaStream | null; found: Found; isRefused: boolean };

const nothing: Trial = { stream: null, found: { cameras: [], microphones: [] }, isRefused: false };

/** Tries camera and microphone as chosen; one that is missing or forbidden does not stop the other. */
export function useDevices(isQuiet = false) {
  const [trial, setTrial] = useState(nothing);
  const [choice, setChoice] = useState<DeviceChoice>({
    camera: !isQuiet,
    microphone: !isQuiet,
  });
  const open = useRef<MediaStream | null>(null);

  const check = useCallback(async (wanted: DeviceChoice) => {
    end(open.current);
    const stream = new MediaStream([
      ...(wanted.camera ? await tracksOf({ video: chosen(wanted.cameraId) }) : []),
      ...(wanted.microphone ? await tracksOf({ audio: chosen(wanted.microphoneId) }) : []),
    ]);
    open.current = stream;
    const devices = await navigator.mediaDevices.enumerateDevices();
    const named = devices.filter(({ label }) => label);
    setTrial({
      stream,
      found: {
        cameras: named.filter(({ kind }) => kind === "videoinput"),
        microphones: named.filter(({ kind }) => kind === "audioinput"),
      },
      isRefused: stream.getTracks().length === 0 && (wanted.camera || wanted.microphone),
    });
  }, []);

  useEffect(() => {
    setChoice(readChoice(isQuiet));
    return () => end(open.current);
  }, [isQuiet]);

  const choose = (change: Partial<DeviceChoice>) => {
    const next = { ...choice, ...change };
    setChoice(next);
    keepChoice(next);
    if (trial.stream) check(tried(next));
  };
  /** Who comes in quiet tries both all the same. */
  const tried = (wanted: DeviceChoice) =>
    isQuiet ? { ...wanted, camera: true, microphone: true } : wanted;
  return { ...trial, choice, choose, check: () => check(tried(choice)) };
}

const chosen = (id: string | undefined) => (id ? { deviceId: { ideal: id } } : true);

const tracksOf = (wanted: MediaStreamConstraints) =>
  navigator.mediaDevices.getUserMedia(wanted).then(
    (stream) => stream.getTracks(),
    () => [],
  );

function end(stream: MediaStream | null) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
