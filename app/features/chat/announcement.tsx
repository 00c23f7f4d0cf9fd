import { useEffect } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";
import type { Announced } from "./chat.ts";

/** What the host or expert says to all, over the stage; read out once. */
export function Announcement({ announced }: { announced: Announced | null }) {
  const text = announced ? m.chat_announced({ text: announced.text }) : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sentence said again is told again.
  useEffect(() => announce(text), [text, announced?.id]);
  return <p className={announced ? "banner told-all" : "banner gone"}>{announced?.text}</p>;
}
