import { styles } from "./look.ts";
import { Link } from "./tags.tsx";

/** What stands in a sentence and leads somewhere: a telephone number. */
export type Way = { shown: string; href: string };

/** A sentence whose numbers are dialled where they stand. */
export function Words({ text, ways = [] }: { text: string; ways?: Way[] }) {
  const way = ways.find(({ shown }) => text.includes(shown));
  if (!way) return <>{unbroken(text)}</>;
  const at = text.indexOf(way.shown);
  return (
    <>
      {unbroken(text.slice(0, at))}
      <Link href={way.href} className="ink" style={styles.link}>
        {unbroken(way.shown)}
      </Link>
      <Words text={text.slice(at + way.shown.length)} ways={ways} />
    </>
  );
}

/** A time keeps its "Uhr" and a telephone number its parts on one line. */
const unbroken = (text: string) => text.replace(/(\d) (?=\d{3}|Uhr)/g, "$1\u00a0");
