import { createContext, useCallback, useEffect, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";
import type { FloorNews, OwnFloor } from "./floor.ts";

type Answer = Partial<FloorNews> & { ok?: boolean };
export type Act = (fields: Record<string, string>) => Promise<boolean>;

/** What a form inside the room is sent by; without a page around it, by the browser. */
export const FloorActs = createContext<Act | null>(null);

/**
 * Hands and stage as this page knows them: as loaded, as the answer to a press says, and as asked for anew every
 * `milliseconds`, null where others bring the news as `known`.
 */
export function useFloor(address: string, known: FloorNews, milliseconds: number | null) {
  const [told, setTold] = useState<{ after: FloorNews; news: FloorNews } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const news = told?.after === known ? told.news : known;
  useSaying(news.own);
  const take = useCallback(
    (answer: Answer | null) => {
      if (answer?.own) setTold({ after: known, news: { shown: null, ...answer, own: answer.own } });
    },
    [known],
  );
  const act: Act = async (fields) => {
    const answer = await ask(address, { method: "POST", body: new URLSearchParams(fields) });
    setFailed(!answer?.ok);
    take(answer);
    return answer?.ok ?? false;
  };
  useEffect(() => {
    if (milliseconds === null) return;
    const timer = setInterval(() => ask(address).then(take), milliseconds);
    return () => clearInterval(timer);
  }, [address, milliseconds, take]);
  return { ...news, act, hasFailed };
}

export type Floor = ReturnType<typeof useFloor>;

/** Null where no answer came; the room stays, whatever the network does. */
const ask = (address: string, sent?: RequestInit): Promise<Answer | null> =>
  fetch(address, { ...sent, headers: { Accept: "application/json" }, redirect: "manual" }).then(
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
