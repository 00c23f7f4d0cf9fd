/** As much of JSON Schema as the API's document uses: a second opinion beside zod. */
export type Schema = { [keyword: string]: unknown };

const formats: Record<string, (text: string) => boolean> = {
  uri: (text) => URL.canParse(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  "date-time": (text) => /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text),
};

const typeOf = (value: unknown) => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
};

/** What is wrong with a value, each with its place; `schemas` are the document's components. */
export function faults(
  value: unknown,
  schema: Schema,
  schemas: Record<string, Schema>,
  at = "$",
): string[] {
  const { $ref, anyOf, type, properties, items, ...rules } = schema;
  if ($ref) {
    const name = String($ref).replace("#/components/schemas/", "");
    const target = schemas[name];
    return target ? faults(value, target, schemas, at) : [`${at}: no schema ${name}`];
  }
  if (anyOf)
    return (anyOf as Schema[]).some((one) => faults(value, one, schemas, at).length === 0)
      ? []
      : [`${at}: none of several`];
  const is = typeOf(value);
  const types = type === undefined ? [is] : [type].flat();
  if (!types.includes(is) && !(types.includes("number") && is === "integer"))
    return [`${at}: ${is}, not ${type}`];
  const found = failing(value, rules).map((rule) => `${at}: ${rule}`);
  if (Array.isArray(value) && items)
    value.forEach((item, n) => {
      found.push(...faults(item, items as Schema, schemas, `${at}[${n}]`));
    });
  if (is === "object")
    for (const [name, inner] of Object.entries((properties ?? {}) as Record<string, Schema>))
      if (Object.hasOwn(value as object, name))
        found.push(...faults((value as Schema)[name], inner, schemas, `${at}.${name}`));
  return found;
}

const known = new Set(
  "required minLength maxLength pattern format minimum maximum minItems enum description examples propertyNames additionalProperties".split(
    " ",
  ),
);

function failing(value: unknown, rules: Schema): string[] {
  const text = typeof value === "string" ? value : undefined;
  const number = typeof value === "number" ? value : undefined;
  const passes: Record<string, (rule: never) => boolean> = {
    required: (names: string[]) => names.every((name) => Object.hasOwn(Object(value), name)),
    minLength: (least: number) => text === undefined || text.length >= least,
    maxLength: (most: number) => text === undefined || text.length <= most,
    pattern: (rule: string) => text === undefined || new RegExp(rule).test(text),
    format: (name: string) => text === undefined || (formats[name]?.(text) ?? false),
    minimum: (least: number) => number === undefined || number >= least,
    maximum: (most: number) => number === undefined || number <= most,
    minItems: (least: number) => !Array.isArray(value) || value.length >= least,
    enum: (allowed: unknown[]) => allowed.includes(value),
  };
  return Object.entries(rules)
    .filter(([name, rule]) => (known.has(name) ? !(passes[name]?.(rule as never) ?? true) : true))
    .map(([name]) => name);
}
