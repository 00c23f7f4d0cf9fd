import type { ReactNode } from "react";
import type { District } from "#app/features/identity/districts.ts";
import { meantAddress } from "#app/features/identity/meant-address.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ErrorSummary, Field, Hidden, Select } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Purpose } from "./registration.ts";
import { consentText } from "./texts.ts";

type Refused = { problem: string; typed: string } | null;

type Props = {
  offered: { purpose: Purpose; name: string; isTicked: boolean }[];
  district: District | null;
  /** To choose another one from; null until somebody wants to. */
  districts: District[] | null;
  email: string;
  mayCorrect: boolean;
  refused: Refused;
};

/** What came of the form that was just sent, before everything else on the page. */
export function OutcomeReply(props: { done: string | null; email: string; refused: Refused }) {
  const { refused } = props;
  if (refused) {
    const error = { field: "email", label: m.registration_email(), message: refused.problem };
    return <ErrorSummary errors={[error]} />;
  }
  if (!props.done) return null;
  return (
    <Notice tone="good" role="status">
      <p>{saved(props)}</p>
    </Notice>
  );
}

function saved({ done, email }: { done: string | null; email: string }) {
  if (done === "address") return m.registration_done_corrected({ email });
  return done === "district"
    ? m.registration_done_district_saved()
    : m.registration_done_consents_saved();
}

/** Whether another address was meant; once this is answered nothing more is to be done. */
export function MeantAddress({ email, mayCorrect }: Pick<Props, "email" | "mayCorrect">) {
  const meant = mayCorrect && meantAddress(email);
  if (!meant) return null;
  return (
    <Notice tone="warn">
      <form method="post">
        <Hidden name="intent" value="address" />
        <Hidden name="email" value={meant} />
        <p>{m.registration_done_meant({ email: meant })}</p>
        <p className="submit">
          <Button kind="quiet">{m.registration_done_meant_yes()}</Button>
        </p>
      </form>
    </Notice>
  );
}

/** What may still be said or mended right after the sign-up, each behind one press. */
export function OutcomeForms(props: Props) {
  return (
    <section className="folds">
      <h2>{m.registration_done_change()}</h2>
      <DistrictForm {...props} />
      <ConsentForm {...props} />
      {props.mayCorrect && <AddressForm {...props} />}
    </section>
  );
}

const Fold = (props: { label: string; open?: boolean; children: ReactNode }) => (
  <details open={props.open}>
    <summary>{props.label}</summary>
    {props.children}
  </details>
);

function DistrictForm({ district, districts }: Props) {
  const name = district?.label ?? m.registration_done_district_none();
  return (
    <div id="kreis">
      <p>
        {m.registration_done_district()}: <b>{name}</b>{" "}
        {!districts && <a href="?aendern=kreis#kreis">{m.registration_done_district_change()}</a>}
      </p>
      {districts && (
        <form method="post">
          <Hidden name="intent" value="district" />
          <Select
            name="district"
            label={m.registration_district()}
            defaultValue={district?.ags ?? ""}
            options={[
              { value: "", label: m.registration_done_district_none() },
              ...districts.map(({ ags, name: listed }) => ({ value: ags, label: listed })),
            ]}
          />
          <p className="submit">
            <Button kind="quiet">{m.registration_done_district_change()}</Button>
          </p>
        </form>
      )}
    </div>
  );
}

const ConsentForm = ({ offered }: Props) => (
  <Fold label={m.registration_done_more({ count: offered.length })}>
    <form method="post">
      <Hidden name="intent" value="consents" />
      {offered.map(({ purpose, name, isTicked }) => (
        <Choice
          key={purpose}
          name={purpose}
          label={consentText[purpose]({ name })}
          defaultChecked={isTicked}
        />
      ))}
      <p className="submit">
        <Button kind="quiet">{m.registration_done_consents()}</Button>
      </p>
      <p className="small soft">{m.registration_done_more_hint()}</p>
    </form>
  </Fold>
);

const AddressForm = ({ email, refused }: Props) => (
  <Fold label={m.registration_done_wrong_address()} open={refused !== null}>
    <p className="soft">{m.registration_done_wrong_address_hint()}</p>
    <form method="post" noValidate>
      <Hidden name="intent" value="address" />
      <Field
        name="email"
        label={m.registration_email()}
        type="email"
        autoComplete="email"
        defaultValue={refused?.typed ?? email}
        error={refused?.problem}
        required
      />
      <p className="submit">
        <Button kind="quiet">{m.registration_done_correct()}</Button>
      </p>
    </form>
  </Fold>
);
