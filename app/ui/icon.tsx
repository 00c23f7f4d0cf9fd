const shapes = {
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  mail: "M3 6h18v12H3zM3 7l9 7 9-7",
  phone:
    "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4c0 1-1 1.5-2 1.5C10.5 20 4 13.5 3.5 6c0-1 .5-2 1.5-2z",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  camera: "M3 7h12v10H3zM15 11l6-3v8l-6-3",
  microphone: "M9 4.5a3 3 0 0 1 6 0V11a3 3 0 0 1-6 0zM5 11a7 7 0 0 0 14 0M12 18v3M8 21h8",
  screen: "M3 5h18v11H3zM8 20h8M12 16v4",
  leave: "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
  check: "M4 12.5l5 5L20 6.5",
  warning: "M12 4 2.5 20h19zM12 10v5M12 17.5v.2",
};

export type IconName = keyof typeof shapes;

/** An icon never stands without words, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
