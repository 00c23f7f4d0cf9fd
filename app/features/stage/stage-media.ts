import { type Room, Track } from "livekit-client";
import type { DeviceChoice } from "./stage.ts";

export type StageDevice = "camera" | "microphone" | "screen";

/** What an expert has on stage; `restore` puts it there again after a new join. */
export function stageMedia(
  room: Room,
  choice: DeviceChoice,
  onProblem: (what: StageDevice) => void,
) {
  const wanted = { camera: choice.camera, microphone: choice.microphone };
  let screen: MediaStream | null = null;
  const me = () => room.localParticipant;
  const orProblem = (what: StageDevice, work: Promise<unknown>) =>
    work.then(
      () => {},
      () => onProblem(what),
    );

  const camera = (on: boolean) => {
    wanted.camera = on;
    const options = { deviceId: choice.cameraId };
    return orProblem("camera", me().setCameraEnabled(on, options));
  };
  const microphone = (on: boolean) => {
    wanted.microphone = on;
    const options = { deviceId: choice.microphoneId };
    return orProblem("microphone", me().setMicrophoneEnabled(on, options));
  };
  const publishScreen = () =>
    Promise.all(
      (screen?.getTracks() ?? []).map((track) =>
        me().publishTrack(track.clone(), {
          source: track.kind === "video" ? Track.Source.ScreenShare : Track.Source.ScreenShareAudio,
        }),
      ),
    );
  const unshare = async () => {
    for (const track of screen?.getTracks() ?? []) track.stop();
    screen = null;
    for (const { track, source } of me().trackPublications.values())
      if (track && screenSources.includes(source)) await me().unpublishTrack(track, true);
  };
  /** The browser asks which window; saying no is not a problem. */
  const share = async () => {
    screen = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: true }).then(
      (stream) => stream,
      () => null,
    );
    screen?.getVideoTracks()[0]?.addEventListener("ended", unshare);
    await orProblem("screen", publishScreen());
  };

  return {
    camera,
    microphone,
    screen: (on: boolean) => (on ? share() : unshare()),
    restore: async () => {
      if (wanted.microphone) await microphone(true);
      if (wanted.camera) await camera(true);
      if (screen) await orProblem("screen", publishScreen());
    },
    stop: unshare,
  };
}

export type StageMedia = ReturnType<typeof stageMedia>;

const screenSources = [Track.Source.ScreenShare, Track.Source.ScreenShareAudio];
