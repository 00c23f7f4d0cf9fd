/** The page in the room gives a sign of life this often, in milliseconds. */
export const heartbeat = 25_000;

/** A page that gave no sign for longer is not counted as there, in milliseconds. */
export const silence = 2.5 * heartbeat;
