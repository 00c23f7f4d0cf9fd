/**
 * What goes on in an hour (live) is told to every page that shows it: the questions, the polls, the chat, who has the
 * floor. Pages get the whole when they come, and after every gap; in between what has changed. All that is sent is
 * built on the server from what everybody there may read; what concerns one person alone goes to that person.
 */
import type { Captions } from "#app/features/captions/captions.ts";
import type { Announced, ChatLine } from "#app/features/chat/chat.ts";
import type { OwnFloor } from "#app/features/floor/floor.ts";
import type { OwnChoice, ShownPoll } from "#app/features/polls/asked-polls.ts";
import type { Asked, OwnQuestions } from "#app/features/questions/asked.ts";
import type { Elsewhere } from "#app/features/rooms/rooms.ts";
import type { OwnTaping, TapingState } from "#app/features/taping/taping.ts";

/** What everybody in the room may read. */
export type HourView = Captions & {
  questions: Asked[];
  /** Whether a question shows before anybody has let it through. */
  isAtOnce: boolean;
  polls: ShownPoll[];
  isChatOpen: boolean;
  chat: ChatLine[];
  announced: Announced | null;
  /** Under which identities those who interpret into sign language are in the room. */
  signing: string[];
  /** Where everybody is led right now instead of the room. */
  elsewhere: Elsewhere | null;
  /** Whether the stage is recorded; nobody reads here who agreed to it. */
  taping: TapingState | null;
};

/** What concerns one person alone. */
export type OwnView = OwnQuestions & {
  choices: OwnChoice[];
  floor: OwnFloor;
  taping: OwnTaping;
};

type Item = { id: string };
type View = Record<string, unknown>;

/** What has changed between two views: of lists what came or changed and what went, of anything else the new value. */
export type Change = {
  put?: Record<string, Item[]>;
  gone?: Record<string, string[]>;
  set?: View;
};

/** Null where nothing has changed. */
export function changeBetween<V extends object>(before: V, after: V): Change | null {
  const change: Required<Change> = { put: {}, gone: {}, set: {} };
  for (const [name, now] of Object.entries(after)) {
    const then = (before as View)[name];
    if (isSame(then, now)) continue;
    if (!isList(now) || !isList(then)) {
      change.set[name] = now;
      continue;
    }
    const known = new Map(then.map((one) => [one.id, one]));
    const there = new Set(now.map(({ id }) => id));
    const put = now.filter((one) => !isSame(known.get(one.id), one));
    const gone = then.filter(({ id }) => !there.has(id)).map(({ id }) => id);
    if (put.length > 0) change.put[name] = put;
    if (gone.length > 0) change.gone[name] = gone;
  }
  const parts = Object.entries(change).filter(([, part]) => Object.keys(part).length > 0);
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

/** The view after a change. In a list what is new stands last: its order is for who shows it. */
export function changed<V extends object>(view: V, { put = {}, gone = {}, set = {} }: Change): V {
  const next: View = { ...view, ...set };
  for (const name of new Set([...Object.keys(put), ...Object.keys(gone)])) {
    const come = new Map((put[name] ?? []).map((one) => [one.id, one]));
    const went = new Set(gone[name]);
    const kept = listIn(next, name).filter(({ id }) => !went.has(id));
    const known = new Set(kept.map(({ id }) => id));
    next[name] = [
      ...kept.map((one) => come.get(one.id) ?? one),
      ...[...come.values()].filter(({ id }) => !known.has(id)),
    ];
  }
  return next as V;
}

const listIn = (view: View, name: string) => (isList(view[name]) ? view[name] : []);

const isList = (value: unknown): value is Item[] =>
  Array.isArray(value) && value.every((one) => typeof one?.id === "string");

/** Both come from rows of the same statement, so that their fields stand in the same order. */
const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
