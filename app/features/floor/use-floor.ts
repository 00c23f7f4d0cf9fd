import { useEffect, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";
import type { OwnFloor } from "./floor.ts";

type Answer = { ok?: boolean; own?: OwnFloor };

/** A guest's own hand and invitation, and what they do about them; `tell` hears at once what came of a press. */
export function useFloor(address: string, own: OwnFloor, tell: (own: OwnFloor) => void) {
  const [hasFailed, setFailed] = useState(false);
  useSaying(own);
  const act = async (fields: Record<string, string>) => {
    const answer = await send(address, fields);
    setFailed(!answer?.ok);
    if (answer?.own) tell(answer.own);
  };
  /** Whether one is asked onto the stage and has not answered. */
  const isAsked = own.invitation !== null && !own.invitation.isOnStage;
  return { own, isAsked, act, hasFailed };
}

export type Floor = ReturnType<typeof useFloor>;

/** Null where no answer came; the room stays, whatever the network does. */
const send = (address: string, fields: Record<string, string>): Promise<Answer | null> =>
  fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "application/json" },
    redirect: "manual",
  }).then(
    (answer) =>
      answer.json().then(
        (told) => told as Answer,
        () => null,
      ),
    () => null,
  );

/** Says where the hand stands, and that one is asked onto the stage, up there or back. */
function useSaying({ hand, invitation }: OwnFloor) {
  const place = hand?.place ?? 0;
  const state = invitation ? (invitation.isOnStage ? "up" : "asked") : "none";
  const before = useRef({ place: 0, state: "none" });
  useEffect(() => {
    const was = before.current;
    before.current = { place, state };
    if (state !== was.state) {
      if (state === "asked") announce(m.floor_asked());
      if (state === "up") announce(m.floor_up());
      if (state === "none" && was.state === "up") announce(m.floor_down());
    }
    if (place === was.place) return;
    if (place > 0) announce(m.floor_hand_up({ place }));
    else if (state === "none") announce(m.floor_hand_down());
  }, [place, state]);
}
