import { m } from "#app/generated/paraglide/messages.js";
import { Markdown } from "#app/ui/markdown.tsx";
import { Notice } from "#app/ui/notice.tsx";

type Props = {
  session: {
    introduction: string | null;
    summary: string;
    description: string;
    format?: string;
    isToBeRecorded?: boolean;
  };
  lang: string | undefined;
};

/** What the page's association says first, then what the session is about. */
export function SessionText({ session, lang }: Props) {
  const { introduction, summary, description, format, isToBeRecorded } = session;
  return (
    <>
      {introduction && <Markdown text={introduction} />}
      {summary && (
        <p className="lead" lang={lang}>
          {summary}
        </p>
      )}
      <div lang={lang}>
        <Markdown text={description} />
      </div>
      {isToBeRecorded && (
        <Notice tone="plain">
          <p>{format === "round" ? m.taping_planned_round() : m.taping_planned_public()}</p>
        </Notice>
      )}
    </>
  );
}
