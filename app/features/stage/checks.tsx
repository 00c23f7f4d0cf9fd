type Item = { name: string; words: string; isGood?: boolean };

/** A list of what is ready. */
export function Checks({ items }: { items: Item[] }) {
  return (
    <ul className="checks">
      {items.map(({ name, words, isGood }) => (
        <li key={name}>
          {name}
          <b className={isGood === undefined ? "" : isGood ? "good" : "bad"}>{words}</b>
        </li>
      ))}
    </ul>
  );
}
