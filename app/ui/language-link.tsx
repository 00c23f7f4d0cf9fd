export type Language = { href: string; label: string; lang: string };

/** Leads to the same page in the other language; the label stands in that language. */
export function LanguageLink({ href, label, lang }: Language) {
  return (
    <a href={href} hrefLang={lang} lang={lang} rel="alternate">
      {label}
    </a>
  );
}
