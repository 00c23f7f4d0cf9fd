import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

type Props = {
  used: { address: string; since: string | null } | null;
  /** What every association writes from that has no sender of its own. */
  common: string;
  way: "mailbox" | "smtp" | "resend";
};

/** From where the association's mail comes at present. */
export function SenderNow({ used, common, way }: Props) {
  return (
    <>
      {used ? (
        <Notice tone="good">
          <p>{m.settings_sender_used({ address: used.address, since: used.since ?? "" })}</p>
          <form method="post">
            <Button small kind="quiet" name="intent" value="drop">
              {m.settings_sender_drop()}
            </Button>
            <p className="hint">{m.settings_sender_drop_hint({ common })}</p>
          </form>
        </Notice>
      ) : (
        <p>{m.settings_sender_common({ common })}</p>
      )}
      {way === "mailbox" && <p className="soft">{m.settings_sender_mailbox()}</p>}
    </>
  );
}

/** Which address it should be; examining it changes nothing yet. */
export function AddressForm({ typed, problem }: { typed?: string; problem?: string }) {
  return (
    <form method="post" noValidate>
      <Field
        name="address"
        type="email"
        label={m.settings_sender_address()}
        hint={m.settings_sender_address_hint()}
        defaultValue={typed}
        error={problem}
        autoComplete="off"
        required
      />
      <p className="submit">
        <Button kind={typed ? "quiet" : "main"} name="intent" value="examine">
          {m.settings_sender_examine()}
        </Button>
      </p>
    </form>
  );
}
