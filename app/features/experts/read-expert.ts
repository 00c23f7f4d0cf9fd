import { ExpertForm } from "./experts.ts";

export const expertFields = ["name", "nameEn", "email"] as const;
export type ExpertField = (typeof expertFields)[number];
export type TypedExpert = Record<ExpertField | "locale", string> & { topicSlugs: string[] };

/** The sent form as typed, and the expert in it or the fields that are wrong. The English name may be left out. */
export function readExpert(form: FormData) {
  const word = (name: string) => String(form.get(name) ?? "").trim();
  const typed: TypedExpert = {
    name: word("name"),
    nameEn: word("nameEn"),
    email: word("email"),
    locale: word("locale"),
    topicSlugs: form.getAll("topic").map(String),
  };
  const parsed = ExpertForm.safeParse({ ...typed, nameEn: typed.nameEn || typed.name });
  if (parsed.success) return { ok: true as const, typed, value: parsed.data };
  const paths = parsed.error.issues.map(({ path }) => String(path[0]));
  const wrong = expertFields.filter(
    (field) => paths.includes(field) && (field !== "nameEn" || typed.nameEn),
  );
  return { ok: false as const, typed, wrong };
}
