import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { inOtherLanguage, pathsIn } from "#app/paths.ts";
import { Links } from "#app/ui/links.tsx";
import { Page } from "#app/ui/page.tsx";

type Props = {
  pathname: string;
  /** The page's form, by id: the other language keeps what was typed into it. */
  form?: string;
  children: ReactNode;
};

/** A page of the installation itself, in nobody's colours: logging in, the first start, own data. */
export function HousePage({ pathname, form, children }: Props) {
  const locale = getLocale();
  return (
    <Page
      masthead={{ name: "Verbund", href: pathsIn(locale).entry(), nav: [] }}
      language={{
        href: inOtherLanguage(pathname),
        label: locale === "de" ? m.frame_to_english() : m.frame_to_german(),
        lang: locale === "de" ? "en" : "de",
        form,
      }}
      footer={<HouseLinks />}
    >
      <div className="read">{children}</div>
    </Page>
  );
}

/** Who runs the installation, and what it does with data: below every page that is in nobody's name. */
export function HouseLinks() {
  const go = pathsIn(getLocale());
  return (
    <Links
      items={[
        { href: go.houseImprint(), label: m.frame_imprint() },
        { href: go.housePrivacy(), label: m.frame_privacy() },
      ]}
    />
  );
}
