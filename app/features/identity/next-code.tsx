import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";

/** A code was asked for too often: the next one may come at `time`, those that came still count. */
export function NextCode({ time }: { time: string }) {
  return (
    <Notice tone="warn" role="status">
      <p>{m.login_code_next({ time })}</p>
    </Notice>
  );
}
