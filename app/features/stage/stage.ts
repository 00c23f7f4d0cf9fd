/**
 * The stage (Bühne) is what one sees and does inside a room: the expert's picture and sound, the bars below it, the
 * checks before. It runs in the browser beside LiveKit, stays joined through every network, and knows its
 * visitor only by what the door told it.
 */

/** What an expert chose at the door, for this tab only. */
export type DeviceChoice = {
  camera: boolean;
  microphone: boolean;
  cameraId?: string;
  microphoneId?: string;
};
