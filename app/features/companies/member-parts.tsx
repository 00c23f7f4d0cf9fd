import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { type FactItem, Facts } from "#app/ui/facts.tsx";
import { Field } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Refusal } from "./companies.ts";
import { MembershipFields } from "./company-form.tsx";
import type { Member } from "./get-member.server.ts";
import { industryName } from "./industries.ts";
import type { TypedMembership, Wrong } from "./read-company.ts";
import { dayWords, kindText, levelText, membershipText, problemIn, refusalText } from "./texts.ts";

/** What was done, or why not. */
export function CompanyTold({ done, refusal }: { done?: string | null; refusal?: Refusal | null }) {
  if (refusal)
    return (
      <Notice tone="warn" role="alert">
        <p>{refusalText[refusal]()}</p>
      </Notice>
    );
  return (
    done && (
      <Notice tone="good" role="status">
        <p>{done}</p>
      </Notice>
    )
  );
}

/** Who it is; of a former member no more than the list still says. */
export function MemberFacts({ member }: { member: Member }) {
  const { sites, isRunning, levels, industryCode, domain, registerNumber } = member;
  const seenBy = (level: keyof typeof levels) =>
    isRunning ? m.companies_shown_to({ whom: levelText[levels[level]]() }) : null;
  const items: (FactItem | false | null)[] = [
    { term: m.companies_kind(), main: kindText[member.kind](), more: seenBy("name") },
    {
      term: m.companies_sites({ count: sites.length }),
      main: sites.map((site) => (
        <span key={site.id} className="site-line">
          {[isRunning && site.street, `${site.postcode} ${site.place}`].filter(Boolean).join(", ")}
          <br />
        </span>
      )),
      more: seenBy("place"),
    },
    isRunning && {
      term: m.companies_industry(),
      main: industryName(industryCode, getLocale()) ?? m.companies_industry_none(),
      more: seenBy("industry"),
    },
    isRunning && domain
      ? {
          term: m.companies_domain(),
          main: domain,
          more: member.domainProvenAt ? m.companies_domain_proven() : m.companies_domain_unproven(),
        }
      : null,
    isRunning && registerNumber ? { term: m.companies_register(), main: registerNumber } : null,
    isRunning && {
      term: m.companies_seen(),
      main: member.verifiedAt ? dayWords(member.verifiedAt) : m.companies_seen_never(),
      more: member.verifiedBy && m.companies_seen_by({ who: member.verifiedBy }),
    },
  ];
  return <Facts items={items.filter((item): item is FactItem => Boolean(item))} />;
}

type Membership = {
  member: Member;
  mayPlan: boolean;
  today: string;
  sent?: { typed?: TypedMembership; until?: string; wrong: Wrong };
};

/** From when to when it belonged or belongs here, and the one step that comes next. */
export function MembershipSection({ member, mayPlan, today, sent }: Membership) {
  const { memberships, isRunning } = member;
  return (
    <section>
      <h2>{m.companies_memberships()}</h2>
      <ul>
        {memberships.map(({ id, kind, number, since, until }) => (
          <li key={id}>
            {until
              ? m.companies_span({ since: dayWords(since), until: dayWords(until) })
              : m.companies_span_open({ since: dayWords(since) })}
            {" · "}
            {membershipText[kind]()}
            {number && ` · ${m.companies_number_words({ number })}`}
          </li>
        ))}
      </ul>
      {mayPlan && isRunning && (
        <details open={Boolean(sent)}>
          <summary>{m.companies_end()}</summary>
          <form method="post" noValidate>
            <Field
              {...{ name: "until", label: m.companies_until(), type: "date", short: true }}
              {...{ defaultValue: sent?.until ?? today, hint: m.companies_end_hint() }}
              error={problemIn(sent?.wrong ?? [], "until")}
              required
            />
            <p className="submit">
              <Button kind="quiet" name="intent" value="end">
                {m.companies_end_button()}
              </Button>
            </p>
          </form>
        </details>
      )}
      {mayPlan && !isRunning && (
        <details open={Boolean(sent)}>
          <summary>{m.companies_begin()}</summary>
          <form method="post" noValidate>
            <MembershipFields typed={sent?.typed ?? { since: today }} wrong={sent?.wrong ?? []} />
            <p className="submit">
              <Button kind="quiet" name="intent" value="begin">
                {m.companies_begin_button()}
              </Button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}
