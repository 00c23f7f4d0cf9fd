import { m } from "#app/generated/paraglide/messages.js";
import { LendForm, LendingTable, OpenRequests } from "./lending-parts.tsx";
import type { Lendings, OpenRequest } from "./lending-queries.server.ts";

type Props = {
  lendings: Lendings;
  requests: OpenRequest[];
  mayPlan: boolean;
  zone: string;
  /** Where lending is asked about and changed. */
  action: string;
};

/** Who may engage an own expert, who asks for them, and one more. */
export function LendingSection({ lendings, requests, mayPlan, zone, action }: Props) {
  return (
    <section>
      <h2>{m.experts_lent_to()}</h2>
      {requests.length > 0 && (
        <OpenRequests
          requests={requests.map((request) => ({ ...request, action }))}
          {...{ zone, mayAnswer: mayPlan }}
        />
      )}
      <LendingTable
        {...{ zone, lent: lendings.lent }}
        endHref={mayPlan ? (id) => `${action}?beenden=${id}` : null}
      />
      {mayPlan && <LendForm action={action} free={lendings.free} />}
    </section>
  );
}
