import type { CSSProperties } from "react";

type Pair = { brand: string; ink: string };
export type Colours = {
  light: Pair;
  dark: Pair;
  /** The hosting association's strand of the thread, where another one hosts. */
  host: { light: string; dark: string } | null;
};

const ink = "#1b1d1f";
const soft = "#5a5f63";
/** Without quotes, which would be six letters each in an attribute (CSS Fonts 4, 2.1: a sequence of names). */
const family =
  "Instrument Sans, system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";
const text: CSSProperties = {
  margin: "12px 0 0",
  fontFamily: family,
  fontSize: "17px",
  lineHeight: "25px",
  color: ink,
};

/** Mail programs read inline styles; what differs in the dark or on a phone is in `darkStyles`. */
export const styles = {
  paper: { margin: 0, padding: 0, backgroundColor: "#fdfcf9", fontFamily: family },
  preview: { display: "none", overflow: "hidden", maxHeight: 0, maxWidth: 0, opacity: 0 },
  sheet: { maxWidth: "600px", margin: "0 auto", padding: "16px 16px 40px" },
  line: { borderTop: "6px solid", padding: "20px 0 28px" },
  association: { ...text, margin: 0, fontWeight: 700 },
  heading: {
    ...text,
    margin: "20px 0 0",
    fontSize: "26px",
    lineHeight: "31px",
    fontWeight: 700,
    letterSpacing: "-0.01em",
    overflowWrap: "anywhere",
  },
  text,
  section: { ...text, margin: "28px 0 0", fontSize: "20px", lineHeight: "25px", fontWeight: 700 },
  question: { ...text, margin: "16px 0 0", fontWeight: 700, overflowWrap: "anywhere" },
  answer: { ...text, margin: "4px 0 0", overflowWrap: "anywhere" },
  small: { ...text, fontSize: "14px", lineHeight: "21px", color: soft },
  button: {
    display: "inline-block",
    margin: "24px 0 4px",
    padding: "12px 24px",
    border: "2px solid",
    borderRadius: "6px",
    fontFamily: family,
    fontSize: "17px",
    lineHeight: "22px",
    fontWeight: 700,
    textDecoration: "none",
  },
  facts: { borderTop: "1px solid #dedbd3", borderBottom: "1px solid #dedbd3", padding: "16px 0" },
  term: {
    ...text,
    margin: 0,
    color: soft,
    width: "128px",
    padding: "6px 12px 6px 0",
    verticalAlign: "top",
  },
  value: { ...text, margin: 0, padding: "6px 0", verticalAlign: "top" },
  main: { fontSize: "20px", lineHeight: "25px", fontWeight: 700 },
  gone: { textDecoration: "line-through" },
  link: { color: "inherit", textDecoration: "underline" },
  thread: {
    display: "inline-block",
    width: "24px",
    height: "2px",
    marginRight: "8px",
    borderTop: "3px solid",
    borderBottom: "3px solid",
    verticalAlign: "middle",
  },
} satisfies Record<string, CSSProperties>;

/** The dark look and the narrow one, for mail programs that read a style element. React escapes ">" in it. */
export const darkStyles = ({ dark, host }: Colours) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper table, .paper td { background-color: #15171a !important; }
  .ink { color: #ece9e2 !important; }
  .soft { color: #a9adb1 !important; }
  .rule { border-color: #34383d !important; }
  .line { border-color: ${dark.brand} !important; }
  .paper .button { background-color: ${dark.brand} !important; border-color: ${dark.brand} !important; color: ${dark.ink} !important; }
  .thread { border-top-color: ${dark.brand} !important; border-bottom-color: ${host?.dark ?? dark.brand} !important; }
}
@media (max-width: 480px) {
  .term { display: block !important; width: auto !important; padding-bottom: 0 !important; }
  .value { display: block !important; width: auto !important; padding: 0 0 12px !important; }
}`;
