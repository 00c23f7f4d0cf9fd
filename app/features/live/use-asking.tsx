import { type FormEvent, type ReactNode, useMemo, useRef, useState } from "react";
import type { AskReply } from "#app/features/questions/asked.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { askAside } from "#app/platform/aside.ts";
import type { OwnView } from "./live.ts";

type Asking = {
  /** The route whose action takes the forms, and its address. */
  route: string;
  address: string;
  /** What came of a form that was sent without script. */
  sent: AskReply | null;
  setOwn: (change: (own: OwnView) => OwnView) => void;
};

/** Sends what is pressed around the questions beside the page; without script each is a plain form. */
export function useAsking({ route, address, sent, setOwn }: Asking) {
  const [reply, setReply] = useState(sent);
  const [isBroken, setBroken] = useState(false);
  const told = useRef({ setReply, setBroken, setOwn });
  told.current = { setReply, setBroken, setOwn };
  const Form = useMemo(() => {
    const submit = async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = event.currentTarget;
      const { submitter } = event.nativeEvent as SubmitEvent;
      const sent = new FormData(form, submitter);
      sent.set("beside", "");
      const answer = await askAside<{ reply: AskReply }>({
        ...{ address: new URL(address, window.location.href).href, route },
        form: sent,
      });
      const { setReply, setBroken, setOwn } = told.current;
      setBroken(!answer.ok);
      if (!answer.ok || !("data" in answer)) return;
      const { reply } = answer.data;
      setReply(reply);
      if (!reply.ok) return;
      if (reply.done === "asked") form.reset();
      setOwn((own) => ({ ...own, votedFor: votedFor(own.votedFor, reply) }));
    };
    return ({ className, children }: { className?: string; children: ReactNode }) => (
      <form method="post" action={address} className={className} onSubmit={submit}>
        {children}
      </form>
    );
  }, [route, address]);
  return { reply, Form, problem: isBroken ? m.rooms_act_unreachable() : null };
}

function votedFor(before: string[], { done, questionId }: Extract<AskReply, { ok: true }>) {
  if (done === "voted") return [...before, questionId];
  return done === "unvoted" ? before.filter((id) => id !== questionId) : before;
}
