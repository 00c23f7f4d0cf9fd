import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { ActForm } from "./act-form.tsx";
import { type InRoom, type ModerationView, manyPeople } from "./moderation.ts";
import { RemovalQuestion, type Sent } from "./removal-question.tsx";
import type { Role } from "./rooms.ts";

type Props = {
  present: InRoom[];
  removed: InRoom[];
  view: ModerationView;
  /** Whether somebody of the audience can be asked onto a stage. */
  hasStage: boolean;
  /** What came of a form that was sent without script. */
  sent?: Sent;
  /** The identities of those who interpret into sign language, and of guests asked onto the stage. */
  signing: string[];
  invited: { identity: string; isOnStage: boolean }[];
};

/** Who is in the room, and who was sent out of it. */
export function PeopleInRoom({ present, removed, view, hasStage, sent, ...floor }: Props) {
  const { signing, invited } = floor;
  const { text, removing } = view;
  const asked = present.find(({ identity }) => identity === removing);
  if (asked) return <RemovalQuestion person={asked} sent={sent} />;
  const wanted = text.trim().toLowerCase();
  const found = present.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      {present.length >= manyPeople && (
        <SearchForm
          action=""
          label={m.rooms_people_search()}
          defaultValue={text}
          hidden={{ teil: "personen" }}
        />
      )}
      {found.length === 0 && (
        <p className="none">{wanted ? m.rooms_people_not_found() : m.rooms_people_none()}</p>
      )}
      <ul className="people">
        {found.map((person) => (
          <li key={person.identity}>
            <Named {...person} signs={signing.includes(person.identity)} />
            <Acts
              person={person}
              hasStage={hasStage}
              isOnStage={
                person.maySpeak ||
                invited.some((one) => one.isOnStage && one.identity === person.identity)
              }
              signs={signing.includes(person.identity)}
            />
          </li>
        ))}
      </ul>
      {removed.length > 0 && <Removed people={removed} />}
    </>
  );
}

const roleText: Record<Role, () => string> = {
  attendee: () => "",
  expert: m.rooms_as_expert,
  moderator: m.rooms_as_moderator,
  partner: m.rooms_as_partner,
};

const Named = ({ name, role, isOwn, signs }: InRoom & { signs?: boolean }) => (
  <p>
    {name || m.rooms_nameless()}
    {isOwn && ` (${m.rooms_you()})`}
    {role !== "attendee" && <span className="small soft">{roleText[role]()}</span>}
    {signs && <span className="small soft">{m.floor_signs()}</span>}
  </p>
);

type ActsProps = { person: InRoom; hasStage: boolean; isOnStage: boolean; signs: boolean };

function Acts({ person, hasStage, isOnStage, signs }: ActsProps) {
  const { identity, role, isOwn, maySpeak, hasSeat } = person;
  const name = person.name || m.rooms_nameless();
  return (
    <div className="acts">
      {hasStage && hasSeat && !maySpeak && (
        <ByName identity={identity} intent="invite" label={m.floor_invite()} name={name} />
      )}
      {maySpeak && !isOwn && (
        <ByName identity={identity} intent="mute" label={m.rooms_mute()} name={name} />
      )}
      {isOnStage && (
        <ByName
          identity={identity}
          intent={signs ? "sign-off" : "sign-on"}
          label={signs ? m.floor_sign_off() : m.floor_sign_on()}
          name={name}
        />
      )}
      {(role === "attendee" || role === "expert") && (
        <ButtonLink
          small
          kind="quiet"
          href={`?teil=personen&entfernen=${identity}`}
          aria-label={m.rooms_remove_named({ name })}
        >
          {m.rooms_remove()}
        </ButtonLink>
      )}
    </div>
  );
}

type ByNameProps = { identity: string; intent: string; label: string; name: string };

const ByName = ({ identity, intent, label, name }: ByNameProps) => (
  <ActForm action="?teil=personen">
    <Hidden name="person" value={identity} />
    <Button small kind="quiet" name="intent" value={intent} aria-label={`${label}: ${name}`}>
      {label}
    </Button>
  </ActForm>
);

const Removed = ({ people }: { people: InRoom[] }) => (
  <section aria-labelledby="entfernt">
    <h2 id="entfernt">{m.rooms_removed_list({ count: people.length })}</h2>
    <ul className="people">
      {people.map((person) => (
        <li key={person.identity}>
          <Named {...person} />
          <ByName {...person} intent="readmit" label={m.rooms_readmit()} />
        </li>
      ))}
    </ul>
  </section>
);
