import type { CSSProperties, ReactNode } from "react";

type Part = { children: ReactNode; className?: string; style?: CSSProperties };

const layout = {
  align: "center",
  border: 0,
  cellPadding: 0,
  cellSpacing: 0,
  role: "presentation",
  width: "100%",
} as const;

/** A box: mail programs lay out tables, and some of them leave the padding of anything but a cell away. */
export function Box({ children, className, style: { padding, ...style } = {} }: Part) {
  return (
    <table {...layout} className={className} style={style}>
      <tbody>
        <tr>
          <td style={{ padding }}>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** One line of a table; its children are cells. */
export function Row({ children, className }: Part) {
  return (
    <table {...layout} className={className}>
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}

/** Opens beside the mail. */
export function Link({ href, ...part }: Part & { href: string }) {
  return <a href={href} target="_blank" {...part} />;
}

/**
 * A link that looks like a button. Outlook on Windows leaves a link's padding away: there spaces of a
 * stretched font take its place (Microsoft's conditional comments, `mso-font-width`, `mso-text-raise`).
 */
export function Button({ href, children, className, style }: Part & { href: string }) {
  return (
    <Link href={href} className={className} style={style}>
      <Outlook html={`<i style="mso-font-width:400%;mso-text-raise:18px" hidden>${space}</i>`} />
      <span style={raised}>{children}</span>
      <Outlook html={`<i style="mso-font-width:400%" hidden>${space}&#8203;</i>`} />
    </Link>
  );
}

const space = "&#8202;".repeat(3);
const raised = { msoTextRaise: "9px" } as CSSProperties;

const Outlook = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a comment cannot be written otherwise, and nobody's words are in it.
  <span dangerouslySetInnerHTML={{ __html: `<!--[if mso]>${html}<![endif]-->` }} />
);
