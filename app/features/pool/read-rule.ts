import { Introduction, type RuleForm } from "./pool.ts";

/** A rule as it was sent; null where its introduction is too long. */
export function readRule(sent: FormData) {
  const word = (name: string) => String(sent.get(name) ?? "").replaceAll("\0", "");
  const typed = { introduction: word("introduction"), alsoListed: sent.has("alsoListed") };
  const introduction = Introduction.safeParse(typed.introduction);
  const form: RuleForm | null = introduction.success
    ? {
        topic: word("thema") || null,
        host: word("verband") || null,
        introduction: introduction.data,
        alsoListed: typed.alsoListed,
      }
    : null;
  return { form, typed: { ...typed, isTooLong: !introduction.success } };
}
