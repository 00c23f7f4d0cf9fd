import { languageSwitch } from "#app/paths.ts";

export type Language = {
  href: string;
  label: string;
  lang: string;
  /** The form whose fields come along: then it is a button of that form. */
  form?: string;
};

/** Leads to the same page in the other language; the label stands in that language. What was typed comes along. */
export function LanguageLink({ href, label, lang, form }: Language) {
  if (form)
    return (
      <button
        type="submit"
        className="as-link"
        form={form}
        formAction={href}
        formNoValidate
        name={languageSwitch}
        value={lang}
        lang={lang}
      >
        {label}
      </button>
    );
  return (
    <a href={href} hrefLang={lang} lang={lang} rel="alternate">
      {label}
    </a>
  );
}
