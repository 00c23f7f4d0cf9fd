import { type FormEvent, type ReactNode, useContext, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { FloorActs } from "./use-floor.ts";

type Props = { action: string; className?: string; children: ReactNode };

/** What the expert presses while the picture runs: sent beside the page. Without script a plain form. */
export function FloorForm({ action, className, children }: Props) {
  const act = useContext(FloorActs);
  const [hasFailed, setFailed] = useState(false);
  const press = async (event: FormEvent<HTMLFormElement>) => {
    if (!act) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const isDone = await act(
      Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
    );
    setFailed(!isDone);
  };
  return (
    <form method="post" action={action} className={className} onSubmit={press}>
      {children}
      {hasFailed && <p role="alert">{m.rooms_act_unreachable()}</p>}
    </form>
  );
}
