import { Asked, type AskedProps } from "./asked.tsx";
import { type Colours, darkStyles, styles } from "./look.ts";
import { markdownHtml, markdownText } from "./markdown.ts";
import { Box, Button, Link, Row } from "./tags.tsx";
import { type Way, Words } from "./ways.tsx";

export type Fact = {
  term: string;
  main: string;
  more?: string;
  link?: { label: string; href: string };
  /** Struck through: it no longer holds. */
  gone?: boolean;
};

export type LetterProps = {
  lang: "de" | "en";
  /** In whose name it comes; stands on top. */
  association: string;
  colours: Colours;
  subject: string;
  /** The one fact. */
  heading: string;
  greeting: string;
  paragraphs: string[];
  /** Somebody's own words after the paragraphs, in markdown. */
  words?: string;
  /** What was asked and answered, after the button. */
  asked?: AskedProps;
  button: { label: string; href: string } | null;
  hint: string | null;
  facts: Fact[];
  /** Numbers in the sentences, and what a press on them does. */
  ways?: Way[];
  /** Who is behind it, in sentences. */
  closing: string;
  links: { label: string; href: string }[];
};

/** Every mail of the house: one fact, one button, the details, then who we are. */
export function Letter(letter: LetterProps) {
  const { lang, subject, heading, greeting, paragraphs, button, hint, colours, ways } = letter;
  const [first, ...others] = paragraphs;
  const preview = first ?? markdownText(letter.words ?? "").slice(0, 160);
  return (
    <html lang={lang}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles(colours)}</style>
      </head>
      <body className="paper" style={styles.paper}>
        {/* Some programs take only what is inside: neither language nor colour of the page reaches them otherwise. */}
        <div lang={lang} className="paper" style={styles.paper}>
          <div style={styles.preview}>{preview}</div>
          <Box style={styles.sheet}>
            <Box className="line" style={{ ...styles.line, borderColor: colours.light.brand }}>
              <p className="ink" style={styles.association}>
                {letter.association}
              </p>
              <h1 className="ink" style={styles.heading}>
                {heading}
              </h1>
              <p className="ink" style={styles.text}>
                {greeting}
                <br />
                <Words text={first ?? ""} ways={ways} />
              </p>
              {others.map((paragraph) => (
                <p key={paragraph} className="ink" style={styles.text}>
                  <Words text={paragraph} ways={ways} />
                </p>
              ))}
              {letter.words && (
                // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it escapes what it does not write.
                <div dangerouslySetInnerHTML={{ __html: markdownHtml(letter.words) }} />
              )}
              {button && (
                <Button href={button.href} className="button" style={buttonStyle(colours)}>
                  {button.label}
                </Button>
              )}
              {hint && (
                <p className="soft" style={styles.small}>
                  <Words text={hint} ways={ways} />
                </p>
              )}
              {letter.asked && <Asked {...letter.asked} ways={ways} />}
            </Box>
            {letter.facts.length > 0 && <Facts facts={letter.facts} ways={ways} />}
            <p className="soft" style={{ ...styles.small, paddingTop: "16px" }}>
              {colours.host && <span className="thread" style={threadStyle(colours)} />}
              {letter.closing}
              {letter.links.map(({ label, href }, n) => (
                <span key={href}>
                  {n === 0 ? " " : " · "}
                  <Link href={href} className="soft" style={styles.link}>
                    {label}
                  </Link>
                </span>
              ))}
            </p>
          </Box>
        </div>
      </body>
    </html>
  );
}

function Facts({ facts, ways }: Pick<LetterProps, "facts" | "ways">) {
  return (
    <Box className="rule" style={styles.facts}>
      {facts.map(({ term, main, more, link, gone }, n) => (
        <Row key={`${term} ${main}`} className="fact">
          <td className="soft term" style={styles.term}>
            {term}
          </td>
          <td className="ink value" style={styles.value}>
            <span style={{ ...(n === 0 ? styles.main : {}), ...(gone ? styles.gone : {}) }}>
              <Words text={main} ways={ways} />
            </span>
            {more && (
              <>
                <br />
                <span style={gone ? styles.gone : {}}>{more}</span>
              </>
            )}
            {link && (
              <>
                <br />
                <Link href={link.href} className="ink" style={styles.link}>
                  {link.label}
                </Link>
              </>
            )}
          </td>
        </Row>
      ))}
    </Box>
  );
}

const buttonStyle = ({ light }: Colours) => ({
  ...styles.button,
  backgroundColor: light.brand,
  borderColor: light.brand,
  color: light.ink,
});

const threadStyle = ({ light, host }: Colours) => ({
  ...styles.thread,
  borderTopColor: light.brand,
  borderBottomColor: host?.light ?? light.brand,
});
