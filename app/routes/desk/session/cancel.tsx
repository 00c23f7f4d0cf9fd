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
import { findReplacements } from "#app/features/programme/replacement-queries.server.ts";
import { cancelByForm } from "#app/features/sessions/cancel-by-form.server.ts";
import { previewCancel } from "#app/features/sessions/cancel-queries.server.ts";
import { CancelQuestion } from "#app/features/sessions/cancel-question.tsx";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const [frame, preview, replacements] = await Promise.all([
    getDesk(scope, request),
    previewCancel(scope, id),
    findReplacements(scope, id),
  ]);
  const { now, locale } = scope;
  return {
    ...{ frame, preview, replacements, now },
    when: whenWords({ ...preview, locale, now }).long,
    back: pathsIn(locale).deskSession(frame.slug, id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { id } = await getHostedSession(scope, param(params, "sessionId"));
  const done = await cancelByForm(scope, id, await sentForm(request));
  if (!done.ok) return data(done, { status: done.status });
  const go = pathsIn(scope.locale);
  const { slug } = scope.association;
  return redirect(done.isDiscarded ? go.calendar(slug) : go.deskSession(slug, id), 303);
}

const titleOf = (isDiscarded?: boolean) => (isDiscarded ? m.office_discard() : m.office_cancel());

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  {
    title: `${titleOf(shown?.preview.isDiscarded)}: ${shown?.preview.title} · ${shown?.frame.shortName}`,
  },
  { name: "robots", content: "noindex" },
];

export default function Cancel() {
  const { frame, preview, replacements, now, when, back } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refusal = sent?.refusal ?? preview.refusal;
  const { title, isDiscarded } = preview;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{title}</BackLink>
      <DeskHead
        title={
          isDiscarded
            ? m.office_discard_question({ title })
            : m.office_cancel_question({ title, when })
        }
      />
      {refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      )}
      {!preview.refusal && (
        <CancelQuestion
          preview={preview}
          replacements={replacements}
          typed={sent?.typed}
          problem={sent?.status === 400 ? m.office_cancel_reason_long() : undefined}
          now={now}
          backHref={back}
        />
      )}
    </DeskPage>
  );
}
