import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { makeRule } from "#app/features/pool/make-rule.server.ts";
import { readRule } from "#app/features/pool/read-rule.ts";
import { RuleChoice, RuleQuestion } from "#app/features/pool/rule-form.tsx";
import { findMatching, findRuleChoices } from "#app/features/pool/rules-queries.server.ts";
import { refusalText } from "#app/features/pool/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const asked = new URL(request.url).searchParams;
  const about = { topic: asked.get("thema") || null, host: asked.get("verband") || null };
  const [frame, choices] = await Promise.all([getDesk(scope, request), findRuleChoices(scope)]);
  const matching = asked.has("thema") ? await findMatching(scope, about) : null;
  return { frame, choices, about, matching, now: scope.now, locale: scope.locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { form, typed } = readRule(await sentForm(request));
  if (!form) return data({ typed, refusal: null }, { status: 400 });
  const outcome = await makeRule(scope, form);
  if (!outcome.ok) return data({ typed, refusal: outcome.refusal }, { status: 409 });
  const page = pathsIn(scope.locale).rule(scope.association.slug, outcome.ruleId);
  return redirect(`${page}?neu=${outcome.adopted}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.pool_rule_new()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function NewRule() {
  const { frame, choices, about, matching, now, locale } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(locale);
  const { slug } = frame;
  return (
    <DeskPage frame={frame} area="pool">
      <BackLink href={go.pool(slug)}>{m.pool_back()}</BackLink>
      <DeskHead title={m.pool_rule_new()} />
      <p className="soft">{m.pool_rule_new_lead()}</p>
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      <RuleChoice {...choices} about={about} action={go.newRule(slug)} />
      {matching && (
        <RuleQuestion
          {...{ matching, about, now }}
          typed={sent?.typed}
          hrefOf={(id) => go.adopt(slug, id)}
        />
      )}
    </DeskPage>
  );
}
