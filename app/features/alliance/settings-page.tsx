import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DeskFrame } from "./desk.server.ts";
import { DeskPage } from "./desk-page.tsx";

type Go = ReturnType<typeof pathsIn>;

const pages = {
  appearance: { label: m.settings_appearance, path: (go: Go, slug: string) => go.settings(slug) },
  look: { label: m.settings_look, path: (go: Go, slug: string) => go.settingsLook(slug) },
  legal: { label: m.settings_legal, path: (go: Go, slug: string) => go.settingsLegal(slug) },
  keeping: { label: m.settings_keeping, path: (go: Go, slug: string) => go.settingsKeeping(slug) },
  topics: { label: m.settings_topics, path: (go: Go, slug: string) => go.settingsTopics(slug) },
  sender: { label: m.settings_sender, path: (go: Go, slug: string) => go.settingsSender(slug) },
  embed: { label: m.settings_embed, path: (go: Go, slug: string) => go.settingsEmbed(slug) },
  staff: { label: m.desk_staff, path: (go: Go, slug: string) => go.staff(slug) },
  alliances: { label: m.founding_alliances, path: (go: Go, slug: string) => go.alliances(slug) },
} satisfies Record<string, { label: () => string; path: (go: Go, slug: string) => string }>;

type Props = {
  frame: DeskFrame;
  page: keyof typeof pages;
  title: string;
  saved?: boolean;
  children: ReactNode;
};

/** A page of the settings: the way to the others above, its own title below. */
export function SettingsPage({ frame, page, title, saved, children }: Props) {
  const go = pathsIn(getLocale());
  return (
    <DeskPage frame={frame} area="settings">
      <Filters
        label={m.settings_title()}
        items={Object.entries(pages).map(([name, { label, path }]) => ({
          href: path(go, frame.slug),
          label: label(),
          current: name === page,
        }))}
      />
      <DeskHead title={title} />
      {saved && (
        <Notice tone="good" role="status">
          <p>{m.settings_saved()}</p>
        </Notice>
      )}
      {children}
    </DeskPage>
  );
}
