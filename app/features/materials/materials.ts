/**
 * Materials are the files of a session: slides, forms, notes. The host puts them there, for everybody or for
 * those with a seat. A file is what its content says, it is saved and never shown in the page.
 */
import { z } from "zod";

export const audiences = ["registered", "public"] as const;
export type MaterialAudience = (typeof audiences)[number];

/** 20 MB, as people count them. */
export const mostBytes = 20_000_000;
/** As many files as one session may have. */
export const mostMaterials = 20;
const longestName = 120;

export const MaterialForm = z.object({
  name: z.string().trim().min(1).max(longestName),
  audience: z.enum(audiences),
});
export type MaterialForm = z.input<typeof MaterialForm>;

/** Why a file is declined. */
export type MaterialRefusal = "no-file" | "file-too-large" | "file-kind" | "too-many-files";

export type MaterialFact = {
  type: `material.${"added" | "changed" | "moved" | "removed"}`;
  sessionId: string;
  associationId: string;
  materialId: string;
};

/**
 * A name that every system can save: without folders, control characters and signs that turn the direction
 * of reading, with an ending that tells what the file is.
 */
export function safeName(typed: string, [ending = "", ...others]: readonly string[]): string {
  const bare = (typed.normalize("NFC").split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/g, " ");
  const [, stem = bare, said] = /^(.*)\.([a-z]{2,5}\d?)$/i.exec(bare) ?? [];
  const kept = [ending, ...others].find((each) => each === said?.toLowerCase()) ?? ending;
  const trimmed = stem.replace(/^[\s.]+|[\s.]+$/g, "");
  const named = reserved.test(trimmed) ? `_${trimmed}` : trimmed || "material";
  return `${[...named].slice(0, longestName - 1 - kept.length).join("")}.${kept}`;
}

/** Names that Windows keeps for its devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** How the name ends: what a renamed file keeps. */
export const endingOf = (name: string) => name.slice(name.lastIndexOf(".") + 1);
