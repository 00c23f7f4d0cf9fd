import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";

/** One file to bring; nothing happens with it yet. */
export function ListUpload({ error }: { error?: string }) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <ErrorSummary
        errors={error ? [{ field: "file", label: m.memberlists_file(), message: error }] : []}
      />
      <Field
        name="file"
        type="file"
        label={m.memberlists_file()}
        hint={m.memberlists_file_hint()}
        accept=".csv,.txt,.tsv,.xlsx"
        error={error}
        required
      />
      <p className="submit">
        <Button>{m.memberlists_upload()}</Button>
      </p>
      <p className="small soft">{m.memberlists_upload_note()}</p>
    </form>
  );
}

type Recent = {
  id: string;
  fileName: string;
  href: string;
  when: string;
  lines: string;
  state: string;
};

/** The lists of the last weeks, newest first. */
export function RecentLists({ lists }: { lists: Recent[] }) {
  if (lists.length === 0)
    return (
      <Empty title={m.memberlists_none()}>
        <p>{m.memberlists_none_text()}</p>
      </Empty>
    );
  return (
    <Table
      caption={m.memberlists_recent()}
      columns={[
        { label: m.memberlists_file() },
        { label: m.memberlists_when() },
        { label: m.memberlists_lines(), numeric: true },
        { label: m.memberlists_state() },
      ]}
      rows={lists.map(({ id, fileName, href, when, lines, state }) => ({
        key: id,
        cells: [
          <a key="name" href={href}>
            {fileName}
          </a>,
          when,
          lines,
          state,
        ],
      }))}
    />
  );
}

/** The association's own list, as it could be brought in again. */
export function TakeAway({ action }: { action: string }) {
  return (
    <section>
      <h2>{m.memberlists_take_away()}</h2>
      <p>{m.memberlists_take_away_text()}</p>
      <form method="post" action={action} className="actions">
        <Button kind="quiet" name="format" value="csv">
          {m.memberlists_take_csv()}
        </Button>
        <Button kind="quiet" name="format" value="xlsx">
          {m.memberlists_take_xlsx()}
        </Button>
      </form>
    </section>
  );
}
