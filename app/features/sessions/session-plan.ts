import { z } from "zod";
import { isTelephone } from "#app/features/identity/telephone.ts";

/** How many people have a place in a session. */
export const SeatLimit = z.number().int().min(1).max(5000);

/** In a round everybody speaks and is seen: more do not fit. */
export const roundSeats = 16;

/** What is chosen of the room: its questions, its chat, who moderates; the first is what most leave as it is. */
export const questionChoices = ["approved", "at-once"] as const;
export const chatChoices = ["as-usual", "on", "off"] as const;
/** Whether it is to be recorded; a box that is not ticked sends nothing. */
export const recordingChoices = ["", "announced"] as const;

export type RecordingPlanFact = {
  type: "taping.planned" | "taping.plan-dropped";
  sessionId: string;
  associationId: string;
};
export const partnerChoices = ["host-alone", "beside"] as const;

type RoomSettings = {
  questionsAtOnce: boolean;
  chatOpen: boolean | null;
  /** Whether those who adopt it moderate beside the host. */
  partnersModerate: boolean;
};
type Chosen = { questions: string; chat: string; partners: string };

/** What was chosen in a form, as a session keeps it. */
export const roomSettingsOf = ({ questions, chat, partners }: Chosen): RoomSettings => ({
  questionsAtOnce: questions === "at-once",
  chatOpen: chat === "on" || chat === "off" ? chat === "on" : null,
  partnersModerate: partners === "beside",
});

/** The same the other way round. */
export const chosenIn = ({
  questionsAtOnce,
  chatOpen,
  partnersModerate,
}: RoomSettings): Chosen => ({
  questions: questionsAtOnce ? "at-once" : "approved",
  chat: chatOpen === null ? "as-usual" : chatOpen ? "on" : "off",
  partners: partnersModerate ? "beside" : "host-alone",
});

/** Whether so many seats are too many for the format. */
export const isRoundTooLarge = (format: string, seats: number) =>
  format === "round" && seats > roundSeats;

/** Seats kept for the guests of one association; from `releasesAt` the free ones belong to everybody. */
const KeptSeats = z.object({
  associationId: z.string().min(1),
  seats: SeatLimit,
  releasesAt: z.date(),
});

/** What has to be known before a session stands as a draft. `seats` counts the kept ones, too. */
export const SessionPlan = z
  .object({
    topicSlug: z.string().min(1),
    title: z.string().trim().min(3).max(140),
    summary: z.string().trim().max(300).default(""),
    description: z.string().trim().max(10_000).default(""),
    language: z.enum(["de", "en", "nl"]).default("de"),
    format: z.enum(["lecture", "round"]).default("lecture"),
    startsAt: z.date(),
    endsAt: z.date(),
    seats: SeatLimit,
    kept: z.array(KeptSeats).max(40).default([]),
    promotionPolicy: z.enum(["direct", "offer"]).default("direct"),
    expertIds: z.array(z.string()).max(10).default([]),
    questionsAtOnce: z.boolean().default(false),
    /** Null: in a round, not in a lecture. */
    chatOpen: z.boolean().nullable().default(null),
    isToBeRecorded: z.boolean().default(false),
    partnersModerate: z.boolean().default(false),
    fallbackUrl: z.url({ protocol: /^https$/ }).optional(),
    fallbackPhone: z
      .string()
      .trim()
      .max(60)
      .refine((typed) => !typed || isTelephone(typed))
      .optional(),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ["endsAt"] })
  .refine(({ seats, kept }) => kept.reduce((sum, one) => sum + one.seats, 0) <= seats, {
    path: ["kept"],
  })
  .refine(({ format, seats }) => !isRoundTooLarge(format, seats), {
    path: ["seats"],
    error: `a round has at most ${roundSeats} seats`,
  });
export type SessionPlan = z.input<typeof SessionPlan>;
