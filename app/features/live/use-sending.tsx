import { type FormEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { askAside } from "#app/platform/aside.ts";

/** The route whose action takes the forms, and its address. */
export type Door = { route: string; address: string };

type Sending<Reply> = Door & {
  /** What came of a form that was sent without script. */
  sent: Reply | null;
  onReply: (reply: Reply, form: HTMLFormElement) => unknown;
};

/** Sends what is pressed beside the page; without script each is a plain form. */
export function useSending<Reply>({ route, address, sent, onReply }: Sending<Reply>) {
  const [reply, setReply] = useState(sent);
  const [isBroken, setBroken] = useState(false);
  const told = useRef(onReply);
  told.current = onReply;
  const Form = useMemo(() => {
    const submit = async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = event.currentTarget;
      const { submitter } = event.nativeEvent as SubmitEvent;
      const sent = new FormData(form, submitter);
      sent.set("beside", "");
      const answer = await askAside<{ reply: Reply }>({
        ...{ address: new URL(address, window.location.href).href, route },
        form: sent,
      });
      setBroken(!answer.ok);
      if (!answer.ok || !("data" in answer)) return;
      setReply(answer.data.reply);
      told.current(answer.data.reply, form);
    };
    return ({ className, children }: { className?: string; children: ReactNode }) => (
      <form method="post" action={address} className={className} onSubmit={submit}>
        {children}
      </form>
    );
  }, [route, address]);
  return { reply, Form, problem: isBroken ? m.rooms_act_unreachable() : null };
}
