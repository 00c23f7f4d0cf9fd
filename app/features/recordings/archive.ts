/** How an archive is narrowed; the address says it, so that each view can be passed on. */
export type ArchiveFilters = {
  text?: string;
  year?: string;
  topic?: string;
  page: number;
};

/** As many as one page of an archive shows. */
export const archivePage = 24;

export function archiveFiltersIn({ searchParams }: URL): ArchiveFilters {
  const said = (name: string) => searchParams.get(name)?.trim().slice(0, 80) || undefined;
  const year = said("jahr");
  const page = Number(said("seite"));
  return {
    ...{ text: said("q"), topic: said("thema") },
    year: year && /^20\d\d$/.test(year) ? year : undefined,
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  };
}

export const isNarrowed = ({ text, year, topic }: ArchiveFilters) => Boolean(text || year || topic);

/** "?thema=recht&jahr=2026", or nothing. */
export function archiveQuery({ text, year, topic, page }: Partial<ArchiveFilters>): string {
  const said = { q: text, thema: topic, jahr: year, seite: page && page > 1 ? String(page) : "" };
  const pairs = Object.entries(said).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

export type Chapter = { id: string; text: string; by: string | null; seconds: number };

/** "1:02:05", "0:42" */
export function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
