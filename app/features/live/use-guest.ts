import type { OwnFloor } from "#app/features/floor/floor.ts";
import { useFloor } from "#app/features/floor/use-floor.ts";
import type { AskReply } from "#app/features/questions/asked.ts";
import { useAsking } from "./use-asking.tsx";
import { type Shown, useHour } from "./use-hour.ts";

type Addresses = { route: string; inside: string; stream: string; floor: string };

/** What a guest sees of the hour and does in it: the questions, and the own hand. */
export function useGuest(addresses: Addresses, first: Shown, sent: AskReply | null) {
  const { route, inside: address } = addresses;
  const { hour, own, setOwn } = useHour(addresses.stream, first);
  const asking = useAsking({ route, address, sent, setOwn });
  const tell = (floor: OwnFloor) => setOwn((before) => ({ ...before, floor }));
  const floor = useFloor(addresses.floor, own.floor, tell);
  return { asked: { ...hour, ...asking, own }, floor };
}
