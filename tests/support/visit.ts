import AxeBuilder from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import type { Browser, CDPSession, Page } from "playwright-core";
import { pathsIn } from "#app/paths.ts";
import { sitAt } from "./desk.ts";
import type { PublicPage } from "./pages.ts";

export type Visit = Awaited<ReturnType<Awaited<ReturnType<typeof aWindow>>["visit"]>>;

/**
 * Off: how React writes HTML, and the refresh of the room's door, which waits for a real-time event
 * (WCAG 2.2.1); and spaces at the end of a line, which a mail's plain text has. A session's title may
 * have 140 letters, and boxes of one question share a name.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A number is kept as typed; the sheet keeps it on one line.
    "tel-non-breaking": "off",
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
    "doctype-style": "off",
    "long-title": ["error", { maxlength: 180 }],
    "meta-refresh": "off",
    "no-trailing-whitespace": "off",
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
  },
});

/** Where axe looks: at 1280 pixels, at 375, and at the colours in the dark. */
export type Looks = ("wide" | "narrow" | "dark")[];

type Wish = { looks: Looks; cookie?: string };

/** A window in which every page is opened as if for the first time; `cookie` is a login's, if any. */
export async function aWindow(
  browser: Browser,
  url: string,
  locale: "de" | "en",
  { looks, cookie }: Wish,
) {
  const page = await browser.newPage();
  const weight = await weighing(await page.context().newCDPSession(page));
  const visit = async ({ name, path, act, ...is }: PublicPage) => {
    await page.context().clearCookies();
    if (cookie) await sitAt(page.context(), url, cookie);
    await page.setViewportSize({ width: 1280, height: 900 });
    weight.reset();
    const opened = await page.goto(url + path(pathsIn(locale)));
    if (!opened) throw new Error(`${name} does not open`);
    const given = (await opened.allHeaders())["set-cookie"] ?? null;
    if (act) weight.reset();
    const response = act ? await act(page) : opened;
    const html = await response.text();
    return {
      name: `${locale}: ${name}`,
      isScripted: is.scripted ?? false,
      status: response.status(),
      expected: is.status ?? 200,
      cookie: given,
      html,
      bytes: weight.total(),
      title: await page.title(),
      lang: await page.locator("html").getAttribute("lang"),
      headings: await page.locator("h1").count(),
      problems: await axe(page, looks),
      overhang: await overhang(page),
      invalid: await invalid(html),
    };
  };
  return { page, visit };
}

async function axe(page: Page, looks: Looks) {
  const found: string[] = [];
  const look = async (where: string, rules?: string[]) => {
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    builder.options({ resultTypes: ["violations"], preload: false });
    const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
    for (const { id, nodes } of violations)
      found.push(`${where}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`);
  };
  if (looks.includes("wide")) await look("1280 px");
  await page.setViewportSize({ width: 375, height: 800 });
  if (looks.includes("narrow")) await look("375 px");
  if (!looks.includes("dark")) return found;
  await page.emulateMedia({ colorScheme: "dark" });
  await look("dark", ["color-contrast", "link-in-text-block"]);
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** By how many pixels a page is wider than a window of 320. */
async function overhang(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 });
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What came over the wire without images and fonts, headers included. */
async function weighing(session: CDPSession) {
  const kinds = new Map<string, string>();
  let total = 0;
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== "Image" && kind !== "Font") total += encodedDataLength;
  });
  return {
    total: () => total,
    reset: () => {
      total = 0;
    },
  };
}

async function invalid(html: string) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
}
