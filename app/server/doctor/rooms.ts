import { randomBytes } from "node:crypto";
import { about, type Examination, type Finding } from "./finding.ts";
import { answersAsTurn, turnOffered } from "./turn.ts";

/** Whether rooms can be held, and by people whose network lets out nothing but port 443. */
export const rooms: Examination = async ({ settings }) => {
  const { ok, lacks, unneeded } = about("Rooms");
  const { MODE } = settings;
  const { endRoom, livekitConnection, livekitHealth, openRoom, roomToken } = await import(
    "#app/platform/livekit.server.ts"
  );
  const connection = livekitConnection();
  if (!connection)
    return MODE === "demo"
      ? [unneeded("No LiveKit runs right now; npm start brings one where it can.")]
      : [
          lacks(
            "There is no room server: whoever comes to a session finds a phone number at best.",
            "LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET; app/server/operations/livekit.yaml",
          ),
        ];
  if ((await livekitHealth()) !== "ok")
    return [
      lacks(
        `LiveKit at ${connection.url} does not answer, or not to this key.`,
        "systemctl status livekit; are key and secret those in livekit.yaml?",
      ),
    ];
  const reached = ok(`LiveKit at ${connection.url} answers.`);
  if (MODE === "demo") return [reached];
  const room = `doctor-${randomBytes(6).toString("hex")}`;
  await openRoom(room);
  try {
    const token = await roomToken({ identity: "doctor", room, role: "attendee" });
    return [reached, await turn(await turnOffered(connection.url, token))];
  } finally {
    await endRoom(room);
  }
};

async function turn(offered: string[] | undefined): Promise<Finding> {
  const { ok, lacks } = about("TURN");
  if (!offered) return lacks("LiveKit lets nobody in.", "journalctl -u livekit");
  const over443 = offered.filter((url) => /^turns:.+:443\b/.test(url));
  const mend = "turn: in app/server/operations/livekit.yaml, and port 443 in nginx.conf beside it.";
  if (over443.length === 0)
    return lacks(
      "LiveKit offers none over 443: who gets out by nothing else sees no picture.",
      mend,
    );
  for (const url of over443) {
    const problem = await answersAsTurn(url);
    if (problem) return lacks(`${url} does not answer: ${problem}`, mend);
  }
  return ok(`${over443.join(", ")} answers.`);
}
