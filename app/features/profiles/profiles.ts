/**
 * A service profile (Leistungsprofil) says what a company can do: in short and at length, its core competencies,
 * services to third parties, work it seeks, products, machines, certificates; of an institution what it opens to
 * companies and who leads them in. Each field has a level of its own: to whom it is shown. What a field says stands
 * in lines; it may be said in German and in English.
 */
import { z } from "zod";
import { type Level, Level as LevelShape } from "#app/features/companies/levels.ts";

/** How a field is written: one line, one text (markdown), or many lines. */
type Shape = "line" | "text" | "lines";
type Field = {
  shape: Shape;
  /** Said in each language apart. */
  translated: boolean;
  most: number;
  /** Characters of each line. */
  length: number;
  preset: Level;
};

const lines = (most = 40, length = 200) => ({ shape: "lines" as const, most, length });
const one = (length: number) => ({ shape: "line" as const, most: 1, length });
const said = { translated: true, preset: "partners" as const };
const plain = { translated: false, preset: "partners" as const };

/** The fields in the order in which a profile is read. */
export const fields = {
  shortText: { ...said, ...one(300) },
  longText: { ...said, shape: "text", most: 1, length: 8000 },
  coreCompetencies: { ...said, ...lines() },
  services: { ...said, ...lines() },
  seeks: { ...said, ...lines() },
  products: { ...said, ...lines() },
  opens: { ...said, ...lines() },
  guide: { ...said, ...one(200) },
  machines: { ...said, ...lines(60) },
  certificates: { ...plain, ...lines() },
  languages: { ...plain, ...lines(20, 40) },
  sizeClass: { ...plain, ...one(20) },
  districts: { ...plain, ...lines(60, 5) },
  links: { ...plain, ...lines(10, 300) },
  contact: { translated: false, preset: "association", ...one(160) },
  phone: { translated: false, preset: "association", ...one(40) },
} satisfies Record<string, Field>;

export type FieldKey = keyof typeof fields;
export const fieldKeys = Object.keys(fields) as FieldKey[];
/** Of an institution alone. */
export const ofInstitutions: FieldKey[] = ["opens", "guide"];

export const sizeClasses = ["1-9", "10-49", "50-249", "250+"] as const;

/** A line: a certificate may end (`until`, a day), a machine may have free capacity. */
export const Item = z.object({
  text: z.string().trim().min(1),
  until: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  free: z.boolean().optional(),
});
export type Item = z.infer<typeof Item>;

export const ProfileLocale = z.enum(["de", "en"]);
export type ProfileLocale = z.infer<typeof ProfileLocale>;

/** One field as somebody writes it; no items take its text away and keep its level. */
export const FieldForm = z
  .object({
    key: z.enum(fieldKeys as [FieldKey, ...FieldKey[]]),
    locale: ProfileLocale.default("de"),
    items: z.array(Item),
    level: LevelShape,
  })
  .superRefine(({ key, items, locale }, context) => {
    const { most, length, translated } = fields[key];
    const wrong = (message: Problem, path: (string | number)[] = ["items"]) =>
      context.addIssue({ code: "custom", message, path });
    if (locale === "en" && !translated) wrong("not-translated", ["locale"]);
    if (items.length > most) wrong("too-many-lines");
    items.forEach(({ text }, n) => {
      if (text.length > length) wrong("line-too-long", ["items", n]);
      if (key === "links" && !/^https?:\/\/[^\s]+$/.test(text)) wrong("no-link", ["items", n]);
      const isSize = sizeClasses.some((size) => size === text);
      if (key === "sizeClass" && !isSize) wrong("no-size", ["items", n]);
    });
  });
export type FieldForm = z.input<typeof FieldForm>;

export type Problem = "not-translated" | "too-many-lines" | "line-too-long" | "no-link" | "no-size";

/** Who wrote a field: "staff:", "person:", "import:" or "merger:" and an id, or "house". */
export type Writer = `${"staff" | "person" | "import" | "merger"}:${string}` | "house";

/** How a field stands now that was changed since its writer read it. */
export type Overtaken = Pick<FieldForm, "key"> & {
  locale: ProfileLocale;
  revision: number;
  items: Item[];
  level: Level;
};

export type ProfileFact = {
  type: "profile.changed";
  companyId: string;
  /** The association whose office wrote it; none for a company's own people. */
  associationId?: string;
};

/** Whose eyes a profile is read with at the desk: the own association's, a partner's, a guest's. */
export const viewers = ["", "partner", "guest"] as const;
export type Viewer = (typeof viewers)[number];
export const oneViewer = (word: string | null): Viewer => viewers.find((one) => one === word) ?? "";
