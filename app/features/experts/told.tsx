import { Notice } from "#app/ui/notice.tsx";
import type { Refusal } from "./experts.ts";
import { refusalText } from "./texts.ts";

/** What was done, or why not. */
export function Told({ done, refusal }: { done?: string | null; refusal?: Refusal | null }) {
  if (refusal)
    return (
      <Notice tone="warn" role="alert">
        <p>{refusalText[refusal]()}</p>
      </Notice>
    );
  return (
    done && (
      <Notice tone="good" role="status">
        <p>{done}</p>
      </Notice>
    )
  );
}
