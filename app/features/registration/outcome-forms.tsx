import type { District } from "#app/features/identity/districts.ts";
import { meantAddress } from "#app/features/identity/meant-address.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Field, Hidden, Select } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Purpose } from "./registration.ts";
import { consentText } from "./texts.ts";

type Props = {
  offered: { purpose: Purpose; name: string; isTicked: boolean }[];
  district: District | null;
  /** To choose another one from; null until somebody wants to. */
  districts: District[] | null;
  email: string;
  mayCorrect: boolean;
  /** Which of the forms was just sent. */
  done: string | null;
  refused: { problem: string; typed: string } | null;
};

/** What may still be said or mended right after the sign-up; each a small form of its own. */
export function OutcomeForms(props: Props) {
  return (
    <>
      {props.done && (
        <Notice tone="good" role="status">
          <p>{saved(props)}</p>
        </Notice>
      )}
      <DistrictForm {...props} />
      <ConsentForm {...props} />
      {props.mayCorrect && <AddressForm {...props} />}
    </>
  );
}

function saved({ done, email }: Props) {
  if (done === "address") return m.registration_done_corrected({ email });
  return done === "district"
    ? m.registration_done_district_saved()
    : m.registration_done_consents_saved();
}

function DistrictForm({ district, districts }: Props) {
  return (
    <section className="section" id="kreis">
      <h2>{m.registration_done_district()}</h2>
      <p>{district?.label ?? m.registration_done_district_none()}</p>
      {districts ? (
        <form method="post">
          <Hidden name="intent" value="district" />
          <Select
            name="district"
            label={m.registration_district()}
            defaultValue={district?.ags ?? ""}
            options={[
              { value: "", label: m.registration_done_district_none() },
              ...districts.map(({ ags, name }) => ({ value: ags, label: name })),
            ]}
          />
          <p className="submit">
            <Button kind="quiet">{m.registration_done_district_change()}</Button>
          </p>
        </form>
      ) : (
        <p>
          <a href="?aendern=kreis#kreis">{m.registration_done_district_change()}</a>
        </p>
      )}
    </section>
  );
}

function ConsentForm({ offered }: Props) {
  return (
    <section className="section">
      <h2>{m.registration_done_more({ count: offered.length })}</h2>
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
    </section>
  );
}

function AddressForm({ email, refused }: Props) {
  const meant = meantAddress(email);
  return (
    <section className="section">
      <h2>{m.registration_done_wrong_address()}</h2>
      <p className="soft">{m.registration_done_wrong_address_hint()}</p>
      {meant && (
        <form method="post">
          <Hidden name="intent" value="address" />
          <Hidden name="email" value={meant} />
          <p>{m.registration_done_meant({ email: meant })}</p>
          <p className="submit">
            <Button kind="quiet">{m.registration_done_meant_yes()}</Button>
          </p>
        </form>
      )}
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
    </section>
  );
}
