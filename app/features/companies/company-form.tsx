import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Field, Select } from "#app/ui/form.tsx";
import { companyKinds, membershipKinds } from "./companies.ts";
import { industries } from "./industries.ts";
import { levels } from "./levels.ts";
import type { TypedCompany, TypedMembership, Wrong } from "./read-company.ts";
import { kindText, labelOf, levelText, membershipText, problemIn } from "./texts.ts";

type Props = { typed?: TypedCompany; wrong: Wrong };
type Named = Exclude<keyof TypedCompany, "sites">;

/** Who a company is, where, and to whom that may be told. */
export function CompanyFields({ typed, wrong }: Props) {
  const field = (name: Named) => ({
    ...{ name, label: labelOf(name), defaultValue: typed?.[name], autoComplete: "off" },
    error: problemIn(wrong, name),
  });
  const level = (name: Named) => (
    <Select
      {...field(name)}
      defaultValue={typed?.[name] || "partners"}
      short
      options={levels.map((value) => ({ value, label: levelText[value]() }))}
    />
  );
  const sites = typed?.sites ?? [];
  return (
    <>
      <Field {...field("name")} maxLength={160} required />
      <Select
        {...field("kind")}
        defaultValue={typed?.kind || "company"}
        short
        options={companyKinds.map((value) => ({ value, label: kindText[value]() }))}
      />
      {[...sites, ...(sites.length < 20 ? [null] : [])].map((site, row) => (
        <SiteRow key={labelOfRow(row)} row={row} typed={site ?? undefined} wrong={wrong} />
      ))}
      <Select
        {...field("industryCode")}
        options={[
          { value: "", label: m.companies_industry_none() },
          ...industries
            .flatMap((section) => [section, ...section.divisions])
            .map((one) => ({ value: one.code, label: `${one.code} ${one[getLocale()]}` })),
        ]}
      />
      <Field {...field("domain")} hint={m.companies_domain_hint()} optionalLabel />
      <Field {...field("registerNumber")} hint={m.companies_register_hint()} optionalLabel />
      <fieldset className="field">
        <legend>{m.companies_levels()}</legend>
        <p className="hint">{m.companies_levels_hint()}</p>
        {level("nameLevel")}
        {level("placeLevel")}
        {level("industryLevel")}
      </fieldset>
    </>
  );
}

const labelOfRow = (row: number) =>
  row === 0 ? m.companies_site_first() : m.companies_site_more({ number: row + 1 });

type Row = { row: number; typed?: Record<string, string>; wrong: Wrong };

function SiteRow({ row, typed, wrong }: Row) {
  const part = (name: "street" | "postcode" | "place") => ({
    ...{ name: `${name}-${row}`, label: labelOf(name), defaultValue: typed?.[name] },
    ...{ error: problemIn(wrong, `${name}-${row}`), autoComplete: "off" },
  });
  return (
    <fieldset className="field">
      <legend>
        {labelOfRow(row)}
        {row > 0 && !typed && <span className="optional"> ({m.frame_optional()})</span>}
      </legend>
      <Field {...part("street")} maxLength={120} optionalLabel />
      <Field {...part("postcode")} inputMode="numeric" maxLength={5} short required={row === 0} />
      <Field {...part("place")} maxLength={80} required={row === 0} />
    </fieldset>
  );
}

type Membership = { typed?: TypedMembership; wrong: Wrong };

/** Since when it belongs to the association, as what, and under which number. */
export function MembershipFields({ typed, wrong }: Membership) {
  const error = (name: string) => problemIn(wrong, name);
  return (
    <>
      <Field
        {...{ name: "since", label: labelOf("since"), type: "date", short: true, required: true }}
        {...{ defaultValue: typed?.since, error: error("since") }}
      />
      <Select
        {...{ name: "membership", label: labelOf("membership"), short: true }}
        {...{ defaultValue: typed?.kind || "full", error: error("membership") }}
        options={membershipKinds.map((value) => ({ value, label: membershipText[value]() }))}
      />
      <Field
        {...{ name: "number", label: labelOf("number"), short: true, optionalLabel: true }}
        {...{ defaultValue: typed?.number, error: error("number"), maxLength: 40 }}
      />
    </>
  );
}

/** What is wrong, for the summary on top of a form. */
export const linesOf = (wrong: Wrong) =>
  wrong.map(({ field }) => ({
    field,
    label: labelOf(field),
    message: problemIn(wrong, field) ?? "",
  }));
