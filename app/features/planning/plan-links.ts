import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";

/** Where the planning page of an office leads to, and where it keeps what is typed. */
export function planLinks(slug: string) {
  const go = pathsIn(getLocale());
  return {
    save: go.plan(slug),
    adopt: (id: string) => go.adopt(slug, id),
    own: (id: string) => go.deskSession(slug, id),
    page: ({ id, host }: { id: string; host: { slug: string } }) => go.session(host.slug, id),
    draft: (id: string) => go.planDraft(slug, id),
    login: go.login(go.plan(slug)),
    secondFactor: go.secondFactor(go.plan(slug)),
  };
}

export type PlanLinks = ReturnType<typeof planLinks>;
