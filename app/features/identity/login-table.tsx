import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { fullMoment } from "#app/ui/moments.ts";
import { Table } from "#app/ui/table.tsx";

type Props = {
  current: string;
  zone: string;
  logins: { id: string; userAgent: string | null; createdAt: Date; updatedAt: Date }[];
};

/** Where a person is logged in; each but this one can be ended. */
export function LoginTable({ current, zone, logins }: Props) {
  const moment = (at: Date) => fullMoment(at, zone, getLocale());
  const table = (
    <Table
      caption={m.login_account_logins()}
      hideCaption
      columns={[
        { label: m.login_account_device() },
        { label: m.login_account_since() },
        { label: m.login_account_used() },
        { label: m.login_account_step() },
      ]}
      rows={logins.map(({ id, userAgent, createdAt, updatedAt }) => ({
        key: id,
        cells: [
          deviceOf(userAgent),
          moment(createdAt),
          moment(updatedAt),
          id === current ? (
            m.login_account_this()
          ) : (
            <Button key={id} small kind="quiet" name="end" value={id}>
              {m.login_account_end()}
            </Button>
          ),
        ],
      }))}
    />
  );
  return (
    <section>
      <h2>{m.login_account_logins()}</h2>
      {logins.length > 1 ? (
        <form method="post">
          {table}
          <p className="submit">
            <Button kind="quiet" name="end" value="others">
              {m.login_account_end_others()}
            </Button>
          </p>
        </form>
      ) : (
        table
      )}
    </section>
  );
}

/** "Firefox, Windows": enough to know one's own devices apart. */
function deviceOf(userAgent: string | null) {
  const named = (names: string[]) => names.find((name) => userAgent?.includes(name));
  const browser = named(["Edg", "OPR", "Firefox", "Chrome", "Safari"]);
  const system = named(["iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux"]);
  return [browser, system].filter(Boolean).join(", ") || m.login_account_unknown();
}
