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
import { CircularDraft } from "#app/features/circulars/circular-draft.tsx";
import { CircularPreview } from "#app/features/circulars/circular-preview.tsx";
import { CircularProgress } from "#app/features/circulars/circular-progress.tsx";
import {
  getCircular,
  getProgress,
  getSessionToWriteAbout,
} from "#app/features/circulars/circular-queries.server.ts";
import { CircularPausing, CircularTakenBack } from "#app/features/circulars/circular-sent.tsx";
import { discardCircular } from "#app/features/circulars/discard-circular.server.ts";
import { previewCircular } from "#app/features/circulars/preview-circular.server.ts";
import { sendCircular } from "#app/features/circulars/send-circular.server.ts";
import { takeBackCircular } from "#app/features/circulars/take-back-circular.server.ts";
import { circularRefusalText } from "#app/features/circulars/texts.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [id, circularId] = [param(params, "sessionId"), param(params, "circularId")];
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get("sprache") === "en" ? "en" : "de";
  const session = await getSessionToWriteAbout(scope, id);
  const [frame, circular, preview, progress] = await Promise.all([
    getDesk(scope, request),
    getCircular(scope, id, circularId),
    previewCircular(scope, id, circularId, { through: searchParams.get("ueber"), locale }),
    getProgress(scope, circularId),
  ]);
  const isOpen = circular.state === "sent" && (!progress || progress.isOpen);
  const isWatched = (isOpen || circular.state === "pausing") && !searchParams.has("ruhig");
  const { html: _, ...mail } = preview;
  return {
    ...{ frame, session, circular, progress, locale: scope.locale },
    preview: { ...mail, locale },
    refresh: isWatched ? 5 : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [id, circularId] = [param(params, "sessionId"), param(params, "circularId")];
  const go = pathsIn(scope.locale);
  const { slug } = scope.association;
  const sent = await sentForm(request);
  const intent = sent.get("intent");
  if (intent === "send" && !sent.get("purpose")) {
    await getCircular(scope, id, circularId);
    return data({ problem: "purpose-open" as const, refusal: null }, { status: 400 });
  }
  const verb = { discard: discardCircular, "take-back": takeBackCircular }[String(intent)];
  const outcome = await (verb ?? sendCircular)(scope, id, circularId);
  if (!outcome.ok) return data({ problem: null, refusal: outcome.refusal }, { status: 409 });
  const next =
    intent === "discard" ? go.circular(slug, id) : go.circularDraft(slug, id, circularId);
  return redirect(next, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.circular.subject ?? ""} · ${m.circulars_title()}` },
  { name: "robots", content: "noindex" },
];

export default function OneCircular() {
  const { frame, session, circular, preview, progress, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(page.locale);
  const at = { slug: frame.slug, session: session.id, circularId: circular.id, go };
  const { state } = circular;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.circular(frame.slug, session.id)}>
        {m.circulars_title()}: {session.title}
      </BackLink>
      <DeskHead title={circular.subject} />
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{circularRefusalText[sent.refusal]()}</p>
        </Notice>
      )}
      {state === "pausing" && <CircularPausing />}
      {state === "taken-back" && <CircularTakenBack {...at} />}
      {state === "sent" && progress && (
        <CircularProgress own={frame.shortName} progress={progress} />
      )}
      {page.refresh && (
        <p className="small">
          <a href="?ruhig">{m.circulars_progress_stop()}</a>
        </p>
      )}
      <CircularPreview {...at} mail={preview} />
      {state === "draft" && (
        <CircularDraft
          {...at}
          own={frame.shortName}
          circular={circular}
          problem={sent?.problem ?? null}
        />
      )}
    </DeskPage>
  );
}
