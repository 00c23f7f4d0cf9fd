import type { OwnFloor } from "#app/features/floor/floor.ts";
import { useFloor } from "#app/features/floor/use-floor.ts";
import type { Replied } from "./guest-acts.server.ts";
import { useAnswering, useAsking, useChatting } from "./use-asking.tsx";
import { type Shown, useHour } from "./use-hour.ts";

type Addresses = { inside: string; stream: string; floor: string };

/** What a guest sees of the hour and does in it: the questions, the polls, the chat, and the own hand. */
export function useGuest(addresses: Addresses, first: Shown, replied: Replied | undefined) {
  const address = addresses.inside;
  const { hour, own, setOwn } = useHour(addresses.stream, first);
  const door = { route: "routes/room/inside", address, setOwn };
  const asking = useAsking({ ...door, sent: replied?.part === "fragen" ? replied.reply : null });
  const answering = useAnswering({
    ...door,
    sent: replied?.part === "stimmungsbild" ? replied.reply : null,
  });
  const chatting = useChatting({
    ...door,
    sent: replied?.part === "chat" ? replied.reply : null,
  });
  const tell = (floor: OwnFloor) => setOwn((before) => ({ ...before, floor }));
  const floor = useFloor(addresses.floor, own.floor, tell);
  return {
    hour,
    asked: { ...hour, ...asking, own },
    polled: { polls: hour.polls, choices: own.choices, ...answering },
    chatted: { chat: hour.chat, ...chatting },
    floor,
    taped: { state: hour.taping, own: own.taping },
  };
}
