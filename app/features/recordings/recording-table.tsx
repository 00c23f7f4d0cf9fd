import { m } from "#app/generated/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import type { DeskRecording } from "./recording-queries.server.ts";
import { dayOf, sizeOf, stateWords } from "./recording-words.ts";

type Props = { recordings: DeskRecording[]; hrefOf: (id: string) => string };

/** What there is of a session: each with how it stands and when it goes. */
export function RecordingTable({ recordings, hrefOf }: Props) {
  return (
    <Table
      caption={m.recordings_title()}
      hideCaption
      columns={[
        { label: m.recordings_column_recording() },
        { label: m.recordings_column_size(), numeric: true },
        { label: m.recordings_column_state() },
        { label: m.recordings_column_deleted() },
      ]}
      rows={recordings.map((row) => ({
        key: row.id,
        cells: [
          <a key="open" href={hrefOf(row.id)}>
            {nameOf(row)}
          </a>,
          row.bytes ? sizeOf(row.bytes) : "–",
          stateWords(row),
          row.isPublished && row.deleteOn ? dayOf(row.deleteOn) : "–",
        ],
      }))}
    />
  );
}

/** What it is called: by its title, its file, or its turn. */
export const nameOf = ({
  title,
  fileName,
  part,
}: Pick<DeskRecording, "title" | "fileName" | "part">) =>
  title ?? fileName ?? m.recordings_part({ part });
