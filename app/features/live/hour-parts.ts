import type { ReactNode } from "react";
import { type OwnQuestion, saidOfQuestions } from "#app/features/questions/asked.ts";
import { isOpen } from "#app/features/questions/standing.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { RoomPart } from "./room-parts.tsx";
import type { HourToRun } from "./run-hour.server.ts";

/** What the parts beside the stage are called in addresses, in their order. */
export const partNames = ["fragen", "stimmungsbild", "chat", "material"] as const;
export type PartName = (typeof partNames)[number];

const labels: Record<PartName, () => string> = {
  fragen: m.questions_title,
  stimmungsbild: m.polls_title,
  chat: m.chat_title,
  material: m.materials_title,
};

/** What there is to tell news from: of each list its ids and how the rows stand. */
export type Newsworthy = {
  questions: { id: string; text: string; standing: string }[];
  polls: { id: string; question: string; isOpen: boolean; counts: number[] | null }[];
  isChatOpen: boolean;
  chat: { id: string }[];
};

type News = Pick<RoomPart, "news" | "told" | "changed">;

const quiet: News = { news: "", told: [], changed: [] };

const newsIn: Record<PartName, (hour: Newsworthy, own: OwnQuestion[]) => News> = {
  fragen: ({ questions }, own) => ({
    news: questions.map(({ id }) => id).join(),
    ...saidOfQuestions(questions, own),
  }),
  stimmungsbild: ({ polls }) => {
    const told = polls.flatMap(({ question, isOpen, counts }) => [
      ...(isOpen ? [m.polls_told_open({ question })] : []),
      ...(counts ? [m.polls_told_result({ question })] : []),
    ]);
    return { ...quiet, news: told.join(), told };
  },
  chat: ({ isChatOpen, chat }) =>
    isChatOpen ? { ...quiet, news: chat.at(-1)?.id ?? "", told: [m.chat_told_open()] } : quiet,
  material: () => quiet,
};

/** The parts that there are, each with its name and what is new in it; `own`: what one has asked oneself. */
export const partsOf = (
  hour: Newsworthy,
  contents: Partial<Record<PartName, ReactNode>>,
  own: OwnQuestion[] = [],
): RoomPart[] =>
  partNames
    .filter((name) => contents[name])
    .map((name) => ({
      ...{ name, label: labels[name](), content: contents[name] },
      ...newsIn[name](hour, own),
    }));

/** What there is in each part, for who runs the room. */
export const countsIn = ({ questions, floor, chat, polls }: HourToRun, people: number) => ({
  questions: questions.filter(({ standing }) => isOpen(standing)).length,
  people,
  hands: floor.hands.length,
  chat: chat.length,
  isPolling: polls.some((one) => one.isOpen),
});
