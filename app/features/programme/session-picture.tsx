import type { ReactNode } from "react";
import type { PictureWords } from "./picture.ts";

type Props = { words: PictureWords; plain: (text: string) => string };

/** The card of a session: a line in the association's colour, title, when, with whom, the thread. */
export function SessionPicture({ words, plain }: Props) {
  const title = plain(words.title);
  return (
    <div style={card}>
      <div style={{ height: 16, background: words.own }} />
      <div style={sheet}>
        <div style={{ ...row, fontSize: 30, fontWeight: 700 }}>
          <Line text={plain(words.association)} />
        </div>
        <div style={column}>
          <div style={{ ...row, fontSize: 30, color: soft }}>
            <Line text={plain(words.topic)} />
          </div>
          <div style={titleOf(title)}>{title}</div>
        </div>
        <div style={column}>
          <div style={{ ...row, fontSize: 42, fontWeight: 700, color: words.own }}>
            {words.cancelled ? <Struck>{when(words, plain)}</Struck> : when(words, plain)}
          </div>
          <div style={{ ...row, fontSize: 30, color: soft, marginTop: 6 }}>
            <Line text={plain(words.experts)} />
          </div>
          <div style={foot}>
            <Strands own={words.own} host={words.host} />
            <Line text={plain(words.hosted)} />
          </div>
        </div>
      </div>
    </div>
  );
}

const when = ({ date, time, cancelled }: PictureWords, plain: Props["plain"]) =>
  plain([`${date}, ${time}`, cancelled].filter(Boolean).join(" · "));

/** One line; what is too long ends in dots. */
const Line = ({ text }: { text: string }) => (
  <div style={{ display: "block", lineClamp: 1, maxWidth: 980 }}>{text}</div>
);

const Struck = ({ children }: { children: ReactNode }) => (
  <div style={{ color: "#a3261c" }}>{children}</div>
);

const Strands = ({ own, host }: { own: string; host: string | null }) => (
  <div style={{ display: "flex", flexDirection: "column", justifyContent: "center", width: 66 }}>
    <div style={{ height: 9, width: 48, borderRadius: 3, background: own }} />
    {host && (
      <div style={{ height: 9, width: 48, borderRadius: 3, background: host, marginTop: 6 }} />
    )}
  </div>
);

const soft = "#5a5f63";
const row = { display: "flex" } as const;
const column = { display: "flex", flexDirection: "column" } as const;

const card = {
  ...column,
  width: "100%",
  height: "100%",
  background: "#fdfcf9",
  color: "#1b1d1f",
  fontFamily: "Instrument Sans, Instrument Sans Extended",
} as const;

const sheet = {
  ...column,
  flexGrow: 1,
  justifyContent: "space-between",
  padding: "40px 72px 48px",
} as const;

const foot = {
  ...row,
  alignItems: "center",
  marginTop: 26,
  paddingTop: 22,
  borderTop: "2px solid #dedbd3",
  fontSize: 26,
} as const;

/** As large as three lines, or four of a very long one, allow. */
const titleOf = ({ length }: string) =>
  ({
    display: "block",
    marginTop: 4,
    fontSize: length <= 48 ? 76 : length <= 90 ? 62 : 50,
    lineClamp: length <= 90 ? 3 : 4,
    lineHeight: 1.1,
    letterSpacing: "-0.015em",
    fontWeight: 700,
    wordBreak: "break-word",
  }) as const;
