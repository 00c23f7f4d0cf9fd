import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Hidden, Select } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { type EngagedExpert, expertWords } from "./expert-words.ts";

type Props = {
  experts: EngagedExpert[];
  bench: { id: string; name: string; isFree: boolean }[];
  /** The engagement that is about to end. */
  leaving: EngagedExpert | undefined;
  isPublic: boolean;
  address: string;
};

/** Who speaks: sent a new link, taken out, or asked in addition. */
export function ExpertsDesk({ experts, bench, leaving, isPublic, address }: Props) {
  return (
    <>
      {leaving && (
        <Panel tone="warn">
          <h2>{m.office_expert_remove_question({ name: leaving.name })}</h2>
          <p>{isPublic ? m.office_expert_remove_told() : m.office_expert_remove_untold()}</p>
          <form method="post" className="actions">
            <Hidden name="entfernen" value={leaving.id} />
            <Button kind="danger">{m.office_expert_remove()}</Button>
            <ButtonLink kind="quiet" href={address}>
              {m.office_leave()}
            </ButtonLink>
          </form>
        </Panel>
      )}
      {experts.length === 0 && (
        <Empty title={m.office_experts_none()}>
          <p>{m.office_experts_none_text()}</p>
        </Empty>
      )}
      <Pending
        lines={experts.map((expert) => ({
          key: expert.id,
          mark: m.office_expert(),
          title: expert.name,
          note: expertWords(expert, isPublic),
          step: (
            <form method="post" className="actions">
              {isPublic && (
                <Button small kind="quiet" name="neuer-link" value={expert.id}>
                  {m.office_expert_renew()} <span className="unseen">{expert.name}</span>
                </Button>
              )}
              <ButtonLink small kind="quiet" href={`${address}?entfernen=${expert.id}`}>
                {m.office_expert_remove()} <span className="unseen">{expert.name}</span>
              </ButtonLink>
            </form>
          ),
        }))}
      />
      <section>
        <h2>{m.office_expert_add()}</h2>
        {bench.length === 0 ? (
          <p>{m.office_bench_empty()}</p>
        ) : (
          <form method="post">
            <Select
              name="dazu"
              label={m.office_expert()}
              hint={isPublic ? m.office_expert_add_hint() : undefined}
              options={bench.map(({ id, name, isFree }) => ({
                value: id,
                label: isFree ? name : m.office_expert_not_free({ name }),
              }))}
            />
            <p className="submit">
              <Button kind="quiet">{m.office_expert_add()}</Button>
            </p>
          </form>
        )}
      </section>
    </>
  );
}
