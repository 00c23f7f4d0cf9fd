import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { findQuestions } from "#app/features/questions/desk-queries.server.ts";
import { questionQuery, readQuestionFilter } from "#app/features/questions/question-filter.ts";
import { QuestionList } from "#app/features/questions/question-list.tsx";
import { QuestionSearch } from "#app/features/questions/question-search.tsx";
import { isRunning, runByForm } from "#app/features/questions/run-by-form.server.ts";
import { settleQuestion } from "#app/features/questions/settle-question.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const filter = readQuestionFilter(new URL(request.url).searchParams);
  const [frame, groups] = await Promise.all([
    getDesk(scope, request),
    findQuestions(scope, filter),
  ]);
  const { locale, now, actor } = scope;
  const { slug } = scope.association;
  const go = pathsIn(locale);
  const address = go.deskQuestions(slug);
  return {
    ...{ frame, filter, address },
    maySettle: actor.mayAct && hasRight(actor.role, "moderate"),
    text: go.questionsText(slug, questionQuery(filter)),
    groups: groups.map(({ session, ...group }) => ({
      ...group,
      session: {
        ...{ id: session.id, title: session.title, isOwn: session.isOwn },
        when: whenWords({ ...session, locale, now }).long,
        href: go.deskSession(slug, session.id),
        only: address + questionQuery(filter, { session: session.id }),
      },
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const sent = await sentForm(request);
  const said = (name: string) => String(sent.get(name) ?? "").replaceAll("\0", "");
  if (isRunning(sent)) await runByForm(scope, said("session"), sent);
  else await settleQuestion(scope, said("question"), said("intent") !== "open-again");
  const filter = readQuestionFilter(new URL(request.url).searchParams);
  const go = pathsIn(scope.locale);
  return redirect(go.deskQuestions(scope.association.slug, questionQuery(filter)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.questions_title()} · ${m.desk_office()} ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Questions() {
  const { frame, filter, address, groups, maySettle, text } = useLoaderData<typeof loader>();
  const isPlain = questionQuery(filter) === "";
  return (
    <DeskPage frame={frame} area="questions">
      <DeskHead title={m.questions_title()}>
        {groups.length > 0 && (
          <span className="unprinted">
            <ButtonLink kind="quiet" small href={text}>
              {m.questions_as_text()}
            </ButtonLink>
          </span>
        )}
      </DeskHead>
      <p className="soft unprinted">{m.questions_lead()}</p>
      <QuestionSearch filter={filter} action={address} />
      {groups.length === 0 && (
        <Empty title={isPlain ? m.questions_open_none() : m.questions_none()}>
          {isPlain ? (
            <p>{m.questions_open_none_text()}</p>
          ) : (
            <p>
              {m.questions_none_text()} <a href={address}>{m.questions_show_all()}</a>
            </p>
          )}
        </Empty>
      )}
      <QuestionList groups={groups} maySettle={maySettle} isOneSession={filter.session !== ""} />
      {groups.length > 0 && <p className="small soft unprinted">{m.questions_print_hint()}</p>}
    </DeskPage>
  );
}
