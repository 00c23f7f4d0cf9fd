import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import type { FileEnding } from "#app/platform/file-kind.server.ts";
import { own } from "#app/ui/own.ts";
import {
  type MaterialAudience,
  type MaterialRefusal,
  mostBytes,
  mostMaterials,
} from "./materials.ts";

type File = { name: string; type: string; bytes: number };

const kindText: Record<FileEnding, () => string> = {
  pdf: m.materials_kind_pdf,
  docx: m.materials_kind_docx,
  xlsx: m.materials_kind_xlsx,
  pptx: m.materials_kind_pptx,
  odt: m.materials_kind_odt,
  ods: m.materials_kind_ods,
  odp: m.materials_kind_odp,
  csv: m.materials_kind_csv,
  txt: m.materials_kind_text,
  md: m.materials_kind_text,
  png: m.materials_kind_picture,
  jpg: m.materials_kind_picture,
  jpeg: m.materials_kind_picture,
  gif: m.materials_kind_picture,
  webp: m.materials_kind_picture,
};

const number = (value: number, digits: number) =>
  new Intl.NumberFormat(getLocale(), { maximumFractionDigits: digits }).format(value);

/** "1,2 MB", "340 kB": in thousands, as people's own programs count. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${number(bytes / 1_000_000, 1)} MB`;
  return `${number(Math.max(1, bytes / 1_000), 0)} kB`;
}

/** "PDF, 1,2 MB" */
export function fileWords({ name, bytes }: File): string {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const kind = own(kindText, ending) ?? m.materials_kind_text;
  return `${kind()}, ${sizeWords(bytes)}`;
}

export const audienceText: Record<MaterialAudience, () => string> = {
  registered: m.materials_audience_registered,
  public: m.materials_audience_public,
};

/** Why a file was not taken, and what to do instead. */
export const materialRefusalText: Record<MaterialRefusal, () => string> = {
  "no-file": m.materials_refusal_no_file,
  "file-too-large": () => m.materials_refusal_too_large({ most: sizeWords(mostBytes) }),
  "file-kind": m.materials_refusal_kind,
  "too-many-files": () => m.materials_refusal_too_many({ most: mostMaterials }),
};
