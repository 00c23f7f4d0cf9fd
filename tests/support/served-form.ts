export type Control = {
  kind: string;
  name: string;
  value: string;
  isWrong: boolean;
  /** What stands beside it as its problem, or null. */
  complaint: string | null;
  attributes: Record<string, string>;
};

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", "#x27": "'" };

/** The text that markup of ours stands for. */
export const unescaped = (markup: string) =>
  markup.replace(/&(lt|gt|quot|amp|#x27);/g, (_, name: string) => entities[name] as string);

const attributesOf = (tag: string) =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      unescaped(value),
    ]),
  );

/** The controls of every form of a page that has fields, in their order; a hidden field tells forms apart. */
export const formsIn = (html: string): Control[][] =>
  [...html.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)].map(([, inside = ""]) =>
    [
      ...inside.matchAll(
        /<(input|select|textarea)\b((?:[^>"]|"[^"]*")*)>(?:([^<]*)<\/textarea>)?/g,
      ),
    ].map(([, tag = "", rest = "", text = ""]) => controlOf(html, tag, rest, text)),
  );

function controlOf(html: string, tag: string, rest: string, text: string): Control {
  const attributes = attributesOf(rest);
  const { name = "", "aria-describedby": notes = "", id } = attributes;
  const noted = notes.split(" ").find((note) => note === `${id}-error`);
  return {
    kind: tag === "input" ? (attributes.type ?? "text") : tag,
    name,
    value: tag === "textarea" ? unescaped(text.replace(/^\n/, "")) : (attributes.value ?? ""),
    isWrong: attributes["aria-invalid"] === "true",
    complaint: noted ? textOf(html, noted) : null,
    attributes,
  };
}

/** The text of the element with this id, or null. */
function textOf(html: string, id: string) {
  const found = new RegExp(`id="${id}"[^>]*>([\\s\\S]*?)</`).exec(html)?.[1];
  return found === undefined ? null : unescaped(found.replace(/<!-- -->/g, ""));
}
