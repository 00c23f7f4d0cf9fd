import { m } from "#app/generated/paraglide/messages.js";
import { Filters } from "#app/ui/filters.tsx";
import type { Preview } from "./preview.server.ts";
import { ProfileView } from "./profile-view.tsx";
import type { Viewer } from "./profiles.ts";

type Props = {
  preview: Preview;
  at: (viewer: Viewer) => string;
  districtName: (ags: string) => string;
  locale: "de" | "en";
};

/** The profile as the office reads it, and as others would. */
export function ProfilePreview({ preview, at, districtName, locale }: Props) {
  const { viewer, isFound, fields } = preview;
  const as = (whom: Viewer, label: string) => ({
    ...{ href: at(whom), label, current: viewer === whom },
  });
  return (
    <section id="profil">
      <h2>{m.profiles_title()}</h2>
      <Filters
        label={m.profiles_seen_as()}
        showLabel
        items={[
          as("", m.profiles_seen_as_association()),
          as("partner", m.profiles_seen_as_partner()),
          as("guest", m.profiles_seen_as_guest()),
        ]}
      />
      {!isFound && <p className="soft">{m.profiles_not_found_by()}</p>}
      {isFound && fields.length === 0 && <p className="soft">{m.profiles_empty()}</p>}
      {fields.length > 0 && <ProfileView {...{ fields, districtName, locale }} />}
    </section>
  );
}
