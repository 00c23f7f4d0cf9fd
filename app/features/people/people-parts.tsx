import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { isNarrowed, mostInWorkbook, type PeopleFilter } from "./people.ts";

type Addresses = { file: string; print: string; enter: string };

/** What is done with the list as it stands: taken away, printed, added to. */
export function PeopleFiles({
  total,
  addresses,
  mayEnter,
}: {
  total: number;
  addresses: Addresses;
  mayEnter: boolean;
}) {
  return (
    <div className="people-files">
      {total > 0 && (
        <form method="post" action={addresses.file} className="people-acts">
          <Button small kind="quiet" name="format" value="csv">
            CSV
          </Button>
          {total > mostInWorkbook ? (
            <span className="small soft">{m.people_only_csv()}</span>
          ) : (
            <Button small kind="quiet" name="format" value="xlsx">
              Excel
            </Button>
          )}
          <ButtonLink small kind="quiet" href={addresses.print}>
            {m.people_print()}
          </ButtonLink>
        </form>
      )}
      {mayEnter && (
        <ButtonLink small href={addresses.enter}>
          {m.people_enter()}
        </ButtonLink>
      )}
    </div>
  );
}

type PassedOn = { action: string; count: number; isOpened: boolean; mayAct: boolean };

/** Guests of partners who agreed to be passed on: opened by a button, because that leaves a line. */
export function PassedOnNotice({ action, count, isOpened, mayAct }: PassedOn) {
  if (count === 0) return null;
  if (isOpened)
    return (
      <Notice tone="plain">
        <p>{m.people_opened({ count })}</p>
      </Notice>
    );
  return (
    <Notice tone="plain">
      <form method="post" action={action}>
        <p>{m.people_passed_on({ count })}</p>
        {mayAct && (
          <p>
            <Button small kind="quiet">
              {m.people_open()}
            </Button>
          </p>
        )}
      </form>
    </Notice>
  );
}

/** Nobody found, or nobody yet; either way what to do next. */
export function NobodyListed({ filter }: { filter: PeopleFilter }) {
  if (filter.page > 1 || isNarrowed(filter))
    return (
      <Empty title={m.people_none_found()}>
        <p>{m.people_none_found_text()}</p>
      </Empty>
    );
  return (
    <Empty title={m.people_none()}>
      <p>{m.people_none_text()}</p>
    </Empty>
  );
}
