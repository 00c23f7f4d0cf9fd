import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = "app/i18n/messages";
const areas = [...new Set(readdirSync(folder).map((file) => file.split(".")[0] as string))];
const messages = (area: string, locale: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${folder}/${area}.${locale}.json`, "utf8"));

describe.each(areas)("the words of %s", (area) => {
  test("are complete in both languages", () => {
    expect(Object.keys(messages(area, "en")).sort()).toEqual(
      Object.keys(messages(area, "de")).sort(),
    );
  });

  test("take the same inputs in both languages", () => {
    const inputs = (message: unknown) =>
      [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
    const [de, en] = [messages(area, "de"), messages(area, "en")];
    const differing = Object.keys(de).filter(
      (key) => String(inputs(de[key])) !== String(inputs(en[key])),
    );
    expect(differing).toEqual([]);
  });

  test("carry their area's name and are all used", () => {
    const keys = Object.keys(messages(area, "de"));
    expect(keys.filter((key) => !key.startsWith(`${area}_`))).toEqual([]);
    expect(keys.filter((key) => !code.includes(`m.${key}`))).toEqual([]);
  });
});

const code = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("generated"))
  .map((path) => readFileSync(`app/${path}`, "utf8"))
  .join("\n");
