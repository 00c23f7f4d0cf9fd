import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Alike } from "./alike.server.ts";

type Props = { alike: Alike[]; hrefOf: (id: string) => string };

/** Companies that may be the one that was typed, and the ways on; it stands in the form. */
export function AlikeList({ alike, hrefOf }: Props) {
  return (
    <Notice tone="warn" role="alert">
      <h2>{m.companies_alike({ count: alike.length })}</h2>
      <ul>
        {alike.map(({ id, name, place, isOwn }) => (
          <li key={id}>
            <p>
              <b>{isOwn ? <a href={hrefOf(id)}>{name}</a> : name}</b>
              {place && `, ${place}`}
              <br />
              {isOwn ? m.companies_alike_own() : m.companies_alike_other()}
            </p>
            {!isOwn && (
              <p>
                <Button small kind="quiet" name="join" value={id}>
                  {m.companies_alike_join()}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Button kind="quiet" name="anyway" value="ja">
          {m.companies_alike_anyway()}
        </Button>
      </p>
    </Notice>
  );
}
