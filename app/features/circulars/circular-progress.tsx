import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";

export type Progress = {
  own: { sent: number; open: number; failed: number; silent: number };
  others: { shortName: string; isOpen: boolean }[];
  isOpen: boolean;
};

/** How far the mails are; of other associations' people only whether all have left. */
export function CircularProgress({ own, progress }: { own: string; progress: Progress }) {
  const { others, isOpen } = progress;
  return (
    <>
      <Notice tone={isOpen ? "plain" : "good"} role="status">
        <p>{isOpen ? m.circulars_progress_open() : m.circulars_progress_done()}</p>
      </Notice>
      <Table
        caption={m.circulars_progress()}
        hideCaption
        columns={[
          { label: m.circulars_column_association() },
          { label: m.circulars_column_sent(), numeric: true },
          { label: m.circulars_column_open(), numeric: true },
          { label: m.circulars_column_failed(), numeric: true },
          { label: m.circulars_column_silent(), numeric: true },
        ]}
        rows={[
          {
            key: own,
            cells: [
              own,
              ...[progress.own.sent, progress.own.open, progress.own.failed, progress.own.silent],
            ],
          },
          ...others.map(({ shortName, isOpen: some }) => ({
            key: shortName,
            cells: [
              shortName,
              some ? "" : m.circulars_others_done(),
              some ? m.circulars_others_open() : "",
              "",
              "",
            ],
          })),
        ]}
      />
      {others.length > 0 && <p className="small soft">{m.circulars_others_note()}</p>}
    </>
  );
}
