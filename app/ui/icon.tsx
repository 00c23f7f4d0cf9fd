const shapes = {
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  mail: "M3 6h18v12H3zM3 7l9 7 9-7",
  phone:
    "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4c0 1-1 1.5-2 1.5C10.5 20 4 13.5 3.5 6c0-1 .5-2 1.5-2z",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  camera: "M3 7h12v10H3zM15 11l6-3v8l-6-3",
  microphone: "M9 4.5a3 3 0 0 1 6 0V11a3 3 0 0 1-6 0zM5 11a7 7 0 0 0 14 0M12 18v3M8 21h8",
  "microphone-off":
    "M9 9V6a3 3 0 0 1 6-1M15 10v1a3 3 0 0 1-4.5 2.6M5 11a7 7 0 0 0 11 5.7M19 11a7 7 0 0 1-.4 2.3M12 18v3M8 21h8M4 3l16 18",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  hand: "M7 12V6.5a1.5 1.5 0 0 1 3 0V11M10 11V4.5a1.5 1.5 0 0 1 3 0V11M13 11V6a1.5 1.5 0 0 1 3 0v6M16 10a1.5 1.5 0 0 1 3 0v4a7 7 0 0 1-7 7c-3 0-4.5-1.5-6-4l-2-3.5c-.6-1.2 1-2.2 2-1l1 1.5",
  enlarge: "M4 10V4h6M20 14v6h-6M4 4l6 6M20 20l-6-6",
  pip: "M3 5h18v14H3zM12 12h7v5h-7z",
  screen: "M3 5h18v11H3zM8 20h8M12 16v4",
  captions: "M3 5h18v14H3zM10.5 10.5a2.5 2.5 0 1 0 0 3M18 10.5a2.5 2.5 0 1 0 0 3",
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
