import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { Agreements } from "./agreements.server.ts";
import type { Agreement } from "./taping.ts";

const agreementText: Record<Agreement, () => string> = {
  agreed: m.taping_answer_agreed,
  withdrawn: m.taping_agreement_withdrawn,
  refused: m.taping_answer_refused,
  open: m.taping_answer_open,
};

const roleText: Record<Agreements[number]["role"], () => string> = {
  expert: m.taping_agreement_expert,
  guest: m.taping_agreement_guest,
  staff: m.taping_agreement_staff,
};

/** Before a recording is published: who has agreed to it, and whose yes is missing. */
export function AgreementList({ agreements }: { agreements: Agreements }) {
  if (agreements.every(({ is }) => is === "open"))
    return <p className="soft read">{m.recordings_consents_none()}</p>;
  const missing = agreements.filter(({ is }) => is !== "agreed");
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warn">
          <p>{m.taping_agreement_missing({ names: missing.map(nameOf).join(", ") })}</p>
        </Notice>
      )}
      <ul className="read">
        {agreements.map((one, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name, and none moves.
          <li key={n}>
            {nameOf(one)} <span className="soft">({roleText[one.role]()})</span>:{" "}
            <strong>{agreementText[one.is]()}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

const nameOf = ({ name }: Agreements[number]) => name || m.people_was_erased();
