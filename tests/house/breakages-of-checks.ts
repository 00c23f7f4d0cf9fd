import type { Breakage } from "./breakages.ts";

const rooms = "app/features";

/** What the check of devices and network must not lose. */
export const ofChecks: Breakage[] = [
  {
    name: "a network that holds up sound and picture reads good",
    file: `${rooms}/checks/checks.ts`,
    from: 'none: "media",',
    to: "none: null,",
    seenBy: "tests/features/checks/verdicts.test.ts",
  },
  {
    name: "what happens in the room of a check counts as attendance",
    file: `${rooms}/rooms/receive-webhook.server.ts`,
    from: "if (ofProbe || ",
    to: "if (",
    seenBy: "tests/features/rooms/webhooks.test.ts",
  },
  {
    name: "an erased person's check stays",
    file: `${rooms}/privacy/forget-persons.server.ts`,
    from: "  await forgetChecks(tx, ids);\n",
    to: "",
    seenBy: "tests/features/checks/kept.test.ts",
  },
  {
    name: "the room of a check stays open after its three minutes",
    file: "app/platform/livekit.server.ts",
    from: "Number(creationTime) < before",
    to: "Number(creationTime) < 0",
    seenBy: "tests/features/checks/probe-room.test.ts",
  },
  {
    name: "a confirmation leads to no check",
    file: `${rooms}/notifications/guest-letters.ts`,
    from: "[checkFact(mail), ...materialsFact",
    to: "[...materialsFact",
    seenBy: "tests/features/notifications/check-linked.test.ts",
  },
];
