import { readdirSync, readFileSync } from "node:fs";

const folder = "app/i18n/messages";

/** Every sentence that messages of one language can make, `{…}` standing for anything. */
function sentences(locale: "de" | "en"): RegExp[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(`.${locale}.json`));
  const texts = files.flatMap((file) =>
    leaves(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))),
  );
  return texts.map(
    (text) =>
      new RegExp(
        `^${text
          .split(/\{\w+\}/)
          .map(literally)
          .join(".+")}$`,
        "s",
      ),
  );
}

const leaves = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(leaves);

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const all = { de: sentences("de"), en: sentences("en") };

/** Whether a text stands in our messages, in this language. */
export const isOurs = (text: string, locale: "de" | "en") =>
  /\w.*[.!?]$/s.test(text) && all[locale].some((sentence) => sentence.test(text));
