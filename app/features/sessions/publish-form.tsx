import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup, Field } from "#app/ui/form.tsx";

type Props = {
  alliances: { id: string; name: string; partners: number }[];
  values: { wann: string; am: string; verbund: string[] };
  problem?: string;
  isSet: boolean;
  backHref: string;
};

/** At once or at a time, and to whom the session is offered at that moment. */
export function PublishForm({ alliances, values, problem, isSet, backHref }: Props) {
  return (
    <>
      <form method="post" noValidate>
        <ChoiceGroup legend={m.office_publish_when()}>
          <Choice
            type="radio"
            name="wann"
            value="jetzt"
            label={m.office_publish_now()}
            defaultChecked={values.wann !== "dann"}
          />
          <Choice
            type="radio"
            name="wann"
            value="dann"
            label={m.office_publish_then()}
            defaultChecked={values.wann === "dann"}
          />
        </ChoiceGroup>
        <Field
          name="am"
          type="datetime-local"
          label={m.office_publish_at()}
          defaultValue={values.am}
          error={problem}
          short
        />
        {alliances.length > 0 && (
          <ChoiceGroup legend={m.office_publish_to()}>
            {alliances.map(({ id, name, partners }) => (
              <Choice
                key={id}
                id={`verbund-${id}`}
                name="verbund"
                value={id}
                label={name}
                hint={m.office_listing_partners({ count: partners })}
                defaultChecked={values.verbund.includes(id)}
              />
            ))}
          </ChoiceGroup>
        )}
        <p className="soft">{m.office_publish_effect()}</p>
        <p className="actions">
          <Button>{m.office_publish()}</Button>
          <ButtonLink kind="quiet" href={backHref}>
            {m.office_leave()}
          </ButtonLink>
        </p>
      </form>
      {isSet && (
        <section>
          <h2>{m.office_publish_drop()}</h2>
          <p>{m.office_publish_drop_text()}</p>
          <form method="post" className="actions">
            <Button kind="quiet" name="intent" value="drop">
              {m.office_publish_drop()}
            </Button>
          </form>
        </section>
      )}
    </>
  );
}
