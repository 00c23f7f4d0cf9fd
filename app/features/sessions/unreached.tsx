import { m } from "#app/generated/paraglide/messages.js";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { Unreached } from "./told.ts";

/** Beside how many are told by mail: whom the office has to call. */
export function UnreachedPeople({ own, others }: Unreached) {
  return (
    <>
      {own.length > 0 && (
        <>
          <p>{m.office_unreached({ count: own.length })}</p>
          <ul>
            {own.map(({ id, name, phone }) => (
              <li key={id}>
                {name}, {phone ? <PhoneLink phone={phone} /> : m.office_call_no_phone()}
              </li>
            ))}
          </ul>
        </>
      )}
      {others !== 0 && (
        <p>
          {m.office_unreached_others({
            count: others === null ? m.office_fewer_than_five() : String(others),
          })}
        </p>
      )}
    </>
  );
}
