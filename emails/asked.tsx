import { styles } from "./look.ts";
import { Link } from "./tags.tsx";
import { type Way, Words } from "./ways.tsx";

export type AskedProps = {
  title: string;
  /** In their order; `by`: what who asked wants to be called. */
  entries: { question: string; by: string | null; answer: string }[];
  /** Where the others stand. */
  further: { label: string; href: string } | null;
};

const paragraphsOf = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "");

/** What was asked and answered: people's own words, as they are. */
export function Asked({ title, entries, further, ways }: AskedProps & { ways?: Way[] }) {
  return (
    <>
      <h2 className="ink" style={styles.section}>
        {title}
      </h2>
      {entries.map(({ question, by, answer }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes its order.
        <div key={n}>
          <p className="ink" style={styles.question}>
            {question}
            {by && ` (${by})`}
          </p>
          {paragraphsOf(answer).map((line, part) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes its order.
            <p key={part} className="ink" style={styles.answer}>
              <Words text={line} ways={ways} />
            </p>
          ))}
        </div>
      ))}
      {further && (
        <p className="ink" style={styles.text}>
          <Link href={further.href} className="ink" style={styles.link}>
            {further.label}
          </Link>
        </p>
      )}
    </>
  );
}

/** The same in plain text. */
export const plainAsked = ({ title, entries, further }: AskedProps) =>
  [
    title,
    ...entries.map(({ question, by, answer }) => `${question}${by ? ` (${by})` : ""}\n${answer}`),
    further && `${further.label}:\n${further.href}`,
  ]
    .filter(Boolean)
    .join("\n\n");
