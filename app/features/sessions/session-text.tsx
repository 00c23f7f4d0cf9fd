import { Markdown } from "#app/ui/markdown.tsx";

type Props = {
  session: { introduction: string | null; summary: string; description: string };
  lang: string | undefined;
};

/** What the page's association says first, then what the session is about. */
export function SessionText({ session, lang }: Props) {
  const { introduction, summary, description } = session;
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
    </>
  );
}
