import type { MouseEvent } from "react";

type Tab = { name: string; label: string; mark: string };

type Props = {
  label: string;
  tabs: Tab[];
  current: string;
  onChoose?: (name: string) => void;
};

/** The parts of a view, as links: they lead there without script, too. A mark is a word. */
export function Tabs({ label, tabs, current, onChoose }: Props) {
  const choose = (event: MouseEvent, name: string) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!onChoose || !isPlain) return;
    event.preventDefault();
    onChoose(name);
  };
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ name, label, mark }) => (
        <a
          key={name}
          href={`?teil=${name}`}
          aria-current={name === current ? "page" : undefined}
          onClick={(event) => choose(event, name)}
        >
          {label}
          {mark && <span className="mark"> {mark}</span>}
        </a>
      ))}
    </nav>
  );
}
