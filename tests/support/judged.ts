import type { BadForm } from "./bad-forms.ts";
import { faults, type Schema } from "./json-schema.ts";
import { typable, wellFormed } from "./odd-texts.ts";
import { isOurs } from "./our-words.ts";
import type { Heard } from "./sent-raw.ts";
import { type Control, formsIn, unescaped } from "./served-form.ts";

/** Markup that no page of ours writes by itself. */
const planted = /<script>alert|<img src=x|<\/textarea><b>|' onfocus='alert|<%= 7/;

/** What is wrong with any answer, whatever was asked. */
export const wrongWith = ({ status, text, headers }: Heard): string[] => [
  ...(status >= 500 || status < 200 ? [`status ${status}`] : []),
  ...(/html/.test(headers["content-type"] ?? "") && planted.test(text) ? ["echoed markup"] : []),
  ...(/^x: ?1|^set-cookie: x=1/m.test(headers["set-cookie"] ?? "") ? ["a header of theirs"] : []),
];

const isText = ({ kind }: Control) => ["text", "email", "tel", "textarea"].includes(kind);
/** Field names that the house keeps from people. */
const unseen = ["website", "opened", "code"];

/** What is wrong with a form that came back. */
export function wrongWithForm(
  heard: Heard,
  { pairs }: BadForm,
  locale: "de" | "en",
  intent: string | undefined,
): string[] {
  if (heard.status === 303 || heard.status === 404) return [];
  if (heard.status === 413 && !pairs) return [];
  if (![400, 409, 429].includes(heard.status)) return [`status ${heard.status}`];
  const form = formWith(formsIn(heard.text), intent);
  if (!form) return ["no form came back"];
  const wrong = form.filter(({ isWrong }) => isWrong);
  const found = wrong
    .filter(({ complaint }) => !complaint || !isOurs(complaint, locale))
    .map(({ name, complaint }) => `no sentence of ours beside ${name}: ${complaint}`);
  const summary = /role="alert"[^>]*>([\s\S]*?)<\/ul>/.exec(heard.text)?.[1];
  if (!summary && wrong.length === 0) found.push("it does not say what is wrong");
  for (const [, id] of summary?.matchAll(/href="#([^"]*)"/g) ?? [])
    if (!new RegExp(`\\bid="${id}"`).test(heard.text)) found.push(`nothing has the id ${id}`);
  for (const [, line = ""] of summary?.matchAll(/<a [^>]*>([\s\S]*?)<\/a>/g) ?? []) {
    const said = unescaped(line.replace(/<!-- -->/g, ""));
    const [, sentence = said] = /^[^:]*: (.*)$/s.exec(said) ?? [];
    if (!isOurs(sentence, locale)) found.push(`no sentence of ours on top: ${said}`);
  }
  if (!new RegExp(`<html lang="${locale}"`).test(heard.text)) found.push("another language");
  return pairs ? [...found, ...lost(form, pairs)] : found;
}

export const formWith = (forms: Control[][], intent?: string) =>
  forms.find((form) =>
    intent
      ? form.some(({ name, value }) => name === "intent" && value === intent)
      : form.some(isText),
  );

/** Fields that do not show what was typed there; of several one. PostgreSQL knows no NUL. */
function lost(form: Control[], pairs: [string, string][]) {
  const typed = (wanted: string) =>
    pairs.filter(([name]) => name === wanted).map(([, value]) => wellFormed(value));
  return form
    .filter((control) => isText(control) && !unseen.includes(control.name))
    .filter(({ name }) => typed(name).length > 0)
    .filter(({ name, value, kind }) => {
      const shown = same(value, kind);
      return !typed(name).some((text) => same(text, kind) === shown);
    })
    .map(({ name, value }) => `lost ${name}: ${JSON.stringify([typed(name), value])}`);
}

const same = (text: string, kind: string) =>
  typable(text, kind !== "textarea").replace(/\r\n?/g, "\n");

/** What is wrong with an answer of the API to a bad body. */
export function wrongWithProblem(
  heard: Heard,
  schemas: Record<string, Schema>,
  locale: "de" | "en",
): string[] {
  if (heard.status === 201)
    return faults(JSON.parse(heard.text), schemas.RegistrationAnswer as Schema, schemas);
  if (heard.headers["content-type"] !== "application/problem+json") return ["no problem document"];
  const document = JSON.parse(heard.text);
  const found = faults(document, schemas.Problem as Schema, schemas);
  if (document.status !== heard.status) found.push("another status");
  if (!/:fields-invalid$/.test(document.type)) return found;
  if (!(document.errors?.length > 0)) found.push("no field is named");
  const fields = [...Object.keys(schemas.Registration?.properties as object), "Idempotency-Key"];
  for (const { field, message } of document.errors ?? []) {
    if (!fields.includes(field)) found.push(`no such field: ${field}`);
    if (!isOurs(message, locale)) found.push(`no sentence of ours: ${message}`);
  }
  return found;
}
