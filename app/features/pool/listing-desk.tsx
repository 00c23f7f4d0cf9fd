import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";

type Listed = {
  id: string;
  name: string;
  isListed: boolean;
  partners: number;
  adopters: string[];
};

type Props = { alliances: Listed[]; ending: Listed | undefined; address: string };

/** To whom a session is offered: shown to an alliance with one press, taken back after a question. */
export function ListingDesk({ alliances, ending, address }: Props) {
  if (alliances.length === 0)
    return (
      <Empty title={m.office_listing_none()}>
        <p>{m.office_listing_none_text()}</p>
      </Empty>
    );
  return (
    <>
      {ending && (
        <Panel tone="warn">
          <h2>{m.office_unlist_question({ name: ending.name })}</h2>
          <p>
            <b>{m.office_unlist_new()}</b>{" "}
            {ending.adopters.length > 0 && m.office_unlist_stay({ count: ending.adopters.length })}
          </p>
          <form method="post" className="actions">
            <Hidden name="zuruecknehmen" value={ending.id} />
            <Button kind="danger">{m.office_unlist()}</Button>
            <ButtonLink kind="quiet" href={address}>
              {m.office_leave()}
            </ButtonLink>
          </form>
        </Panel>
      )}
      <Pending
        lines={alliances.map(({ id, name, isListed, partners, adopters }) => ({
          key: id,
          mark: isListed ? m.office_listed() : m.office_not_listed(),
          title: name,
          note: [
            m.office_listing_partners({ count: partners }),
            adopters.length > 0 && m.office_adopted_by({ names: adopters.join(", ") }),
          ]
            .filter(Boolean)
            .join(" · "),
          step: isListed ? (
            <ButtonLink small kind="quiet" href={`${address}?zuruecknehmen=${id}`}>
              {m.office_unlist()} <span className="unseen">{name}</span>
            </ButtonLink>
          ) : (
            <form method="post">
              <Button small kind="quiet" name="anbieten" value={id}>
                {m.office_list()} <span className="unseen">{name}</span>
              </Button>
            </form>
          ),
        }))}
      />
    </>
  );
}
