import { hasRight, type Right, type Role } from "#app/features/identity/staff.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { pathsIn } from "#app/paths.ts";

type Go = ReturnType<typeof pathsIn>;
type Area = { right: Right; label: () => string; path: (go: Go, slug: string) => string };

/** The areas of the desk in their order; a page that is built gets its line here. */
const areas = {
  today: { right: "read", label: m.desk_today, path: (go, slug) => go.today(slug) },
  calendar: { right: "read", label: m.calendar_title, path: (go, slug) => go.calendar(slug) },
  pool: { right: "read", label: m.pool_area, path: (go, slug) => go.pool(slug) },
  people: { right: "names", label: m.people_area, path: (go, slug) => go.people(slug) },
  questions: {
    right: "read",
    label: m.questions_title,
    path: (go, slug) => go.deskQuestions(slug),
  },
  companies: { right: "read", label: m.companies_area, path: (go, slug) => go.members(slug) },
  experts: { right: "read", label: m.experts_title, path: (go, slug) => go.experts(slug) },
  settings: { right: "settings", label: m.settings_title, path: (go, slug) => go.settings(slug) },
  journal: { right: "plan", label: m.journal_title, path: (go, slug) => go.journal(slug) },
} satisfies Record<string, Area>;

export type AreaName = keyof typeof areas;

type Here = { go: Go; slug: string; current: AreaName | null };
type Counts = Partial<Record<string, number>>;

/** What somebody with this role may open, and how much waits there. */
export const areasFor = (role: Role, { go, slug, current }: Here, counts: Counts) =>
  Object.entries<Area>(areas)
    .filter(([, { right }]) => hasRight(role, right))
    .map(([name, { label, path }]) => ({
      href: path(go, slug),
      label: label(),
      current: name === current,
      count: counts[name],
    }));
