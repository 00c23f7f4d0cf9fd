import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { type Language, LanguageLink } from "#app/ui/language-link.tsx";

export type NavItem = { href: string; label: string; current?: boolean };
export type Picture = { src: string; width: number; height: number };
/** With a logo the name is its words. */
export type Masthead = { name: string; href: string; nav: NavItem[]; logo?: Picture | null };
type Props = {
  masthead: Masthead | null;
  footer?: ReactNode;
  language: Language | null;
  children: ReactNode;
};

/** The frame of a public page: skip link, masthead in the association's colour, content, footer. */
export function Page({ masthead, footer, language, children }: Props) {
  return (
    <>
      <a className="skip" href="#inhalt">
        {m.frame_skip()}
      </a>
      <header className="mast">
        {masthead && (
          <div className="page">
            <a className="mast-name" href={masthead.href}>
              {masthead.logo ? <img {...masthead.logo} alt={masthead.name} /> : masthead.name}
            </a>
            {masthead.nav.length > 0 && <MastNav items={masthead.nav} />}
          </div>
        )}
      </header>
      <main className="page" id="inhalt" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="page">
          {footer}
          {language && (
            <p>
              <LanguageLink {...language} />
            </p>
          )}
        </div>
      </footer>
    </>
  );
}

function MastNav({ items }: { items: NavItem[] }) {
  return (
    <nav aria-label={m.frame_areas()}>
      {items.map(({ href, label, current }) => (
        <a key={href} href={href} aria-current={current ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
