import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { ArchivedTranscript, CaptionTrack } from "#app/features/captions/archived-transcript.tsx";
import { transcriptToRead } from "#app/features/captions/transcript.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { MaterialList } from "#app/features/materials/material-list.tsx";
import { findPublicMaterials } from "#app/features/materials/materials-shown.server.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { recordingHead } from "#app/features/recordings/archive-head.ts";
import { Chapters, OtherParts, SaveFile } from "#app/features/recordings/archive-parts.tsx";
import { getArchived } from "#app/features/recordings/archive-queries.server.ts";
import { findChapters } from "#app/features/recordings/chapters.server.ts";
import { Film } from "#app/features/recordings/desk-player.tsx";
import { dayOf } from "#app/features/recordings/recording-words.ts";
import { publishedRecordingsOf } from "#app/features/recordings/shown.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep, param } from "#app/platform/http.server.ts";
import filmJumps from "#app/ui/film-jumps.js?url";
import { BackLink } from "#app/ui/links.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import { Thread } from "#app/ui/thread.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const recording = await getArchived(scope, param(params, "recordingId"));
  const [frame, chapters, transcript, { materials }, all] = await Promise.all([
    getFrame(scope),
    findChapters(recording),
    transcriptToRead(scope, recording.id),
    findPublicMaterials(recording.session.id),
    publishedRecordingsOf(scope, recording.session.id),
  ]);
  mayKeep(context, lastingOf([recording.session], scope));
  return {
    ...{ frame, recording, chapters, transcript, materials, site: publicUrl },
    others: all.filter(({ id }) => id !== recording.id),
    ...{ now: scope.now, locale: scope.locale, pathname: new URL(request.url).pathname },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? recordingHead(data) : []);

export default function Recording() {
  const { frame, recording, others, ...page } = useLoaderData<typeof loader>();
  const { chapters, transcript, materials, now, locale, pathname } = page;
  const [go, { slug }] = [pathsIn(locale), frame];
  const { session, host, id, part, title, type, bytes, minutes, deleteOn } = recording;
  const lang = session.language === locale ? undefined : session.language;
  const [file, captions] = [go.recordingFile(slug, id), go.recordingCaptions(slug, id)];
  const { date } = whenWords({ ...session, locale, now });
  return (
    <PortalPage frame={frame} pathname={pathname} isArchive>
      <BackLink href={go.archive(slug)}>{m.recordings_back_to_archive()}</BackLink>
      <p className="kicker soft">
        {session.topic}
        {others.length > 0 && ` · ${m.recordings_part({ part })}`}
      </p>
      <h1 className="read" lang={lang}>
        {title}
      </h1>
      <Film href={file} {...{ type, title }}>
        <CaptionTrack transcript={transcript} href={captions} />
      </Film>
      <p>
        <a href={go.session(slug, session.id)}>{m.recordings_of_session({ date })}</a>
        {minutes && ` · ${m.recordings_minutes_long({ minutes })}`}
      </p>
      <p className="small">
        <Thread hostSlug={host.slug} own={host.isOwn}>
          {m.portal_hosted_own({ host: host.namedAsHost })}
        </Thread>
      </p>
      <OtherParts recordings={others} hrefOf={(other) => go.recording(slug, other)} />
      {deleteOn && <p>{m.recordings_deleted_on({ date: dayOf(deleteOn) })}</p>}
      <SaveFile href={file} {...{ title, type, bytes }} />
      {session.description && (
        <section className="read">
          <h2>{m.recordings_about()}</h2>
          <div lang={lang}>
            <Markdown text={session.description} />
          </div>
        </section>
      )}
      <Chapters chapters={chapters} fileHref={file} />
      <ArchivedTranscript {...{ transcript, lang }} fileHref={file} href={captions} />
      {(chapters.length > 0 || transcript) && <script defer src={filmJumps} />}
      <MaterialList
        materials={materials}
        hrefOf={(material) => go.material(slug, session.id, material)}
      />
    </PortalPage>
  );
}
