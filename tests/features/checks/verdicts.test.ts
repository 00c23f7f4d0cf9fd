import { describe, expect, test } from "vitest";
import {
  type Hint,
  hintsOf,
  isForIt,
  nothingSeen,
  type Part,
  Seen,
  type Verdict,
  verdictOf,
} from "#app/features/checks/checks.ts";

/** A browser in a network without an obstacle, and what differs. */
const seen = (difference: Partial<Seen> = {}): Seen => ({
  ...nothingSeen,
  ...{ browser: "fit", signal: "ok", media: "udp", udp: "ok", tcp: "ok", turn: "not-offered" },
  ...difference,
});

const noMedia = { media: "none", udp: "failed", tcp: "failed" } as const;
const devices = { microphone: "ok", camera: "ok" } as const;

const cases: [string, Partial<Seen>, Part, Verdict, Hint[]][] = [
  ["all is well", {}, "listen", "good", []],
  ["the test tone was heard", { sound: "heard" }, "listen", "good", []],
  ["TCP is shut and UDP open", { tcp: "failed" }, "listen", "good", []],
  ["HTTPS alone gets through", noMedia, "listen", "poor", ["media"]],
  ["a relay answers, and yet no media", { ...noMedia, turn: "ok" }, "listen", "poor", ["media"]],
  ["media were never tried", { media: "untried" }, "listen", "poor", ["media"]],
  ["media come by TCP", { media: "tcp", udp: "failed" }, "listen", "limited", ["only-tcp"]],
  ["media come by a relay", { media: "relay" }, "listen", "limited", ["only-relay"]],
  ["the room is not reached", { signal: "failed", ...noMedia }, "listen", "poor", ["signal"]],
  [
    "the browser is too old",
    { browser: "unfit", signal: "untried" },
    "listen",
    "poor",
    ["browser"],
  ],
  ["nothing was heard", { sound: "not-heard" }, "listen", "limited", ["sound"]],
  ["who listens has no microphone", { microphone: "missing" }, "listen", "good", []],
  ["a round hears its guest", devices, "speak", "good", []],
  ["a round needs no camera", { microphone: "ok" }, "speak", "good", []],
  [
    "a guest of a round only listens",
    { microphone: "missing" },
    "speak",
    "limited",
    ["no-microphone"],
  ],
  ["a microphone is mute", { microphone: "silent" }, "speak", "limited", ["silent-microphone"]],
  ["a microphone was not tried", {}, "speak", "limited", ["untried-microphone"]],
  ["an expert is ready", devices, "stage", "good", []],
  [
    "an expert cannot be heard",
    { ...devices, microphone: "missing" },
    "stage",
    "poor",
    ["no-microphone"],
  ],
  [
    "an expert cannot be seen",
    { ...devices, camera: "missing" },
    "stage",
    "limited",
    ["no-camera"],
  ],
];

describe("what was seen, and the verdict", () => {
  test.each(cases)("%s", (_, difference, part, verdict, hints) => {
    expect(hintsOf(seen(difference), part)).toEqual(hints);
    expect(verdictOf(seen(difference), part)).toBe(verdict);
  });
});

test("whatever else was seen, nothing is good where no media have come", () => {
  for (const media of ["none", "untried"] as const)
    for (const part of ["listen", "speak", "stage"] as const)
      for (const way of ["ok", "failed", "not-offered", "untried"] as const) {
        const one = seen({ ...devices, media, udp: way, tcp: way, turn: way, sound: "heard" });
        expect(verdictOf(one, part)).toBe("poor");
      }
});

test("one's IT is asked for help where the network is in the way, and only there", () => {
  const hints: Hint[] = ["signal", "media", "only-tcp", "only-relay"];
  expect(hints.every((hint) => isForIt([hint]))).toBe(true);
  expect(isForIt(["browser", "sound", "no-microphone", "no-camera"])).toBe(false);
});

test("only known words are kept", () => {
  expect(Seen.safeParse({ ...seen(), media: "carrier pigeon" }).success).toBe(false);
  expect(Seen.parse({ ...seen(), address: "192.0.2.1" })).toEqual(seen());
});
