import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Block, Report } from "./insights.ts";

/** The report as a page, to be printed as it stands. */
export function ReportView({ report }: { report: Report }) {
  return (
    <>
      {report.notes.map((note) => (
        <Notice key={note} tone="plain">
          <p>{note}</p>
        </Notice>
      ))}
      {report.blocks.map((block) => (
        <Part key={block.title} {...block} />
      ))}
    </>
  );
}

function Part({ title, notes, columns, rows, items }: Block) {
  return (
    <section>
      <h2>{title}</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {rows.length > 0 && (
        <Table
          caption={title}
          hideCaption
          columns={columns.map((label, n) => ({ label, numeric: n > 0 }))}
          rows={rows.map((cells, n) => ({ key: `${n} ${cells[0]}`, cells }))}
        />
      )}
      {items.length > 0 && (
        <ul className="report-items">
          {items.map((item, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none changes its place.
            <li key={n}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Taken away as a file, by POST: it leaves a line in the journal. */
export function ReportFiles({ action }: { action: string }) {
  return (
    <form method="post" action={action} className="report-files">
      <Button small kind="quiet" name="format" value="pdf">
        PDF
      </Button>{" "}
      <Button small kind="quiet" name="format" value="csv">
        CSV
      </Button>{" "}
      <Button small kind="quiet" name="format" value="xlsx">
        {m.insights_excel()}
      </Button>
    </form>
  );
}
