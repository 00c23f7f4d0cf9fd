import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { inOtherLanguage, pathsIn } from "#app/paths.ts";
import { Page } from "#app/ui/page.tsx";
import { AskForm } from "./ask-form.tsx";

/** The frame of a page that belongs to no association. */
export function OwnDataPage({ pathname, children }: { pathname: string; children: ReactNode }) {
  const locale = getLocale();
  return (
    <Page
      masthead={{ name: "Verbund", href: pathsIn(locale).entry(), nav: [] }}
      language={{
        href: inOtherLanguage(pathname),
        label: locale === "de" ? m.frame_to_english() : m.frame_to_german(),
        lang: locale === "de" ? "en" : "de",
      }}
    >
      <div className="read">{children}</div>
    </Page>
  );
}

/** A link that has had its time, or was never one: ask for a fresh one. */
export function LinkOver({ pathname }: { pathname: string }) {
  return (
    <OwnDataPage pathname={pathname}>
      <h1>{m.privacy_over_heading()}</h1>
      <p className="lead">{m.privacy_over_text()}</p>
      <AskForm reply={null} action={pathsIn(getLocale()).ownData()} />
    </OwnDataPage>
  );
}
