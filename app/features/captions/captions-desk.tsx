import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Captioning } from "./captions-desk.server.ts";

type Props = Captioning & {
  /** A key that was just made; it stands here this once. */
  newKey: string | null;
};

/** The captioner's link and the key of a service. */
export function CaptionsDesk({ link, keySince, address, zone, newKey }: Props) {
  return (
    <>
      <p className="read">{m.captions_desk_text()}</p>
      <section aria-labelledby="link">
        <h2 id="link">{m.captions_link_title()}</h2>
        <p className="read">{m.captions_link_text()}</p>
        {link && <CopyLink id="captioner" label={m.captions_link()} href={link} />}
        <Acts>
          <Act intent="make-link" isMain={!link}>
            {link ? m.captions_link_again() : m.captions_link_make()}
          </Act>
          {link && <Act intent="withdraw-link">{m.captions_link_withdraw()}</Act>}
        </Acts>
      </section>
      <section aria-labelledby="key">
        <h2 id="key">{m.captions_key_title()}</h2>
        <p className="read">{m.captions_key_text()}</p>
        <CopyLink id="door" label={m.captions_door()} href={address} />
        {newKey ? (
          <Notice tone="good" role="status">
            <p>{m.captions_key_once()}</p>
            <CopyLink id="new-key" label={m.captions_key()} href={newKey} />
          </Notice>
        ) : (
          keySince && (
            <p>{m.captions_key_since({ date: dateWords(keySince, zone, getLocale()) })}</p>
          )
        )}
        <Acts>
          <Act intent="make-key">{keySince ? m.captions_key_again() : m.captions_key_make()}</Act>
          {keySince && <Act intent="withdraw-key">{m.captions_key_withdraw()}</Act>}
        </Acts>
      </section>
    </>
  );
}

const Acts = ({ children }: { children: ReactNode }) => <div className="actions">{children}</div>;

type ActProps = { intent: string; isMain?: boolean; children: ReactNode };

const Act = ({ intent, isMain, children }: ActProps) => (
  <form method="post">
    <Button small kind={isMain ? "main" : "quiet"} name="intent" value={intent}>
      {children}
    </Button>
  </form>
);
