/** The page in the room gives a sign of life this often, in milliseconds. */
export const heartbeat = 25_000;
