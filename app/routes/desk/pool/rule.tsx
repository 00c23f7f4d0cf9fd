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
import { endRule, rewordRule } from "#app/features/pool/change-rule.server.ts";
import { readRule } from "#app/features/pool/read-rule.ts";
import { RuleIntroduction } from "#app/features/pool/rule-introduction.tsx";
import { getRule } from "#app/features/pool/rules-queries.server.ts";
import { ruleNote, ruleTitle } from "#app/features/pool/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DeskHead, Pending } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [frame, rule] = await Promise.all([
    getDesk(scope, request),
    getRule(scope, param(params, "ruleId")),
  ]);
  const made = new URL(request.url).searchParams.get("neu");
  return { frame, rule, made: made && Number(made), now: scope.now, locale: scope.locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "ruleId");
  const go = pathsIn(scope.locale);
  const { slug } = scope.association;
  const sent = await sentForm(request);
  if (sent.has("end")) {
    await endRule(scope, id);
    return redirect(go.pool(slug), 303);
  }
  await getRule(scope, id);
  const { form, typed } = readRule(sent);
  if (!form) return data({ typed }, { status: 400 });
  await rewordRule(scope, id, form.introduction);
  return redirect(go.rule(slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown ? ruleTitle(shown.rule) : ""} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Rule() {
  const { frame, rule, made, now, locale } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(locale);
  const { slug } = frame;
  return (
    <DeskPage frame={frame} area="pool">
      <BackLink href={go.pool(slug)}>{m.pool_back()}</BackLink>
      <DeskHead title={ruleTitle(rule)} />
      <p className="soft">{ruleNote(rule)}</p>
      {made !== null && (
        <Notice tone="good" role="status">
          <p>
            {m.pool_rule_made()}{" "}
            {Number(made) > 0 && m.pool_rule_made_adopted({ count: Number(made) })}
          </p>
        </Notice>
      )}
      <form method="post" noValidate>
        <RuleIntroduction
          typed={sent?.typed.introduction ?? rule.introduction ?? ""}
          isTooLong={sent?.typed.isTooLong}
        />
        <p className="submit">
          <Button kind="quiet">{m.pool_rule_save()}</Button>
        </p>
      </form>
      <section>
        <h2>{m.pool_rule_coming()}</h2>
        {rule.coming.length === 0 && <p className="soft">{m.pool_rule_coming_none()}</p>}
        {rule.coming.length > 0 && (
          <Pending
            lines={rule.coming.map(({ id, title, ...times }) => ({
              key: id,
              mark: whenWords({ ...times, locale, now }).day,
              title: <a href={go.adopt(slug, id)}>{title}</a>,
              note: whenWords({ ...times, locale, now }).time,
            }))}
          />
        )}
      </section>
      <section>
        <h2>{m.pool_rule_end_title()}</h2>
        <p>{m.pool_rule_end_text({ count: rule.coming.length })}</p>
        <form method="post">
          <Button kind="danger" name="end" value="ja">
            {m.pool_rule_end()}
          </Button>
        </form>
      </section>
    </DeskPage>
  );
}
