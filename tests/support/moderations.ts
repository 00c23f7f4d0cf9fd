import fc from "fast-check";
import { actOnQuestion, writeAnswer } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { mergeQuestions, partQuestion } from "#app/features/questions/merge-questions.server.ts";
import { changeQuestion, withdrawQuestion } from "#app/features/questions/own-question.server.ts";
import { acts, type ShownAs, waysShown } from "#app/features/questions/questions.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { type Association, guestOf, officeOf } from "./cast.ts";

const doings = ["ask", "change", "withdraw", "merge", "part", "write", ...acts] as const;

export const moderation = fc.record({
  doing: fc.constantFrom(...doings),
  guest: fc.nat(5),
  which: fc.nat(30),
  other: fc.nat(30),
  shownAs: fc.constantFrom(...waysShown),
});
export type Moderation = ReturnType<typeof moderation.generate>["value"];

type Ground = { host: Association; sessionId: string; guests: { id: string }[] };

/**
 * Does what a random hour does to its questions, and writes down beside it, from the rows alone, what has at
 * any moment been for everybody's eyes: the texts that were let through, the names that their askers showed with them.
 */
export function randomHour({ host, sessionId, guests }: Ground) {
  const shown = { texts: new Set<string>(), names: new Set<string>() };
  const texts: string[] = [];
  const said = (before: string) => {
    const text = `${before} ${newShortId()}?`;
    texts.push(text);
    return text;
  };
  const office = officeOf(host, new Date());
  const scopeOf = (n: number) => {
    const registrationId = guests[n % guests.length]?.id ?? "";
    return { ...guestOf(host, new Date()), actor: { kind: "guest" as const, registrationId } };
  };

  const look = async () => {
    const rows = await db.question.findMany({ where: { sessionId, mergedIntoId: null } });
    for (const row of rows) {
      if (row.withdrawnAt || row.declinedAt || !row.approvedAt) continue;
      shown.texts.add(row.text);
      const asker = await db.registration.findUniqueOrThrow({ where: { id: row.askerId ?? "" } });
      if (row.shownAs !== "nobody") shown.names.add(asker[row.shownAs as "name" | "company"]);
    }
  };
  const step = async ({ doing, guest, which, other, shownAs }: Moderation) => {
    const ids = await db.question.findMany({ where: { sessionId }, orderBy: { id: "asc" } });
    const at = (n: number) => ids[n % Math.max(1, ids.length)]?.id ?? "none";
    const target = { sessionId, questionId: at(which) };
    const form = { text: "", shownAs: shownAs as ShownAs };
    if (doing === "ask")
      return askQuestion(scopeOf(guest), sessionId, { ...form, text: said("ask") });
    if (doing === "change")
      return changeQuestion(scopeOf(guest), at(which), { ...form, text: said("change") });
    if (doing === "withdraw") return withdrawQuestion(scopeOf(guest), at(which));
    if (doing === "merge") return mergeQuestions(office, target, at(other));
    if (doing === "part") return partQuestion(office, target);
    if (doing === "write") return writeAnswer(office, target, "Ja.");
    return actOnQuestion(office, target, doing);
  };
  const run = async (moderations: Moderation[]) => {
    for (const each of moderations) {
      await step(each).then(
        () => {},
        (refused) => {
          if (!(refused instanceof Response)) throw refused;
        },
      );
      await look();
    }
  };
  return { run, shown, texts };
}
