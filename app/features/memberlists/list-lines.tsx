import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup, Hidden } from "#app/ui/form.tsx";
import { State } from "#app/ui/state.tsx";
import { Table } from "#app/ui/table.tsx";
import type { LineShown } from "./texts.ts";

/** Line by line: who it is about, what it would do or did, and where the office has to choose. */
export function ListLines({ lines, action }: { lines: LineShown[]; action: string }) {
  return (
    <Table
      caption={m.memberlists_lines()}
      hideCaption
      columns={[
        { label: m.memberlists_line(), numeric: true },
        { label: m.memberlists_company() },
        { label: m.memberlists_state() },
        { label: m.memberlists_what() },
      ]}
      rows={lines.map((one) => ({
        key: String(one.line),
        cells: [
          one.line,
          one.name || "–",
          <State key="state" kind={one.outcome.kind}>
            {one.outcome.label}
          </State>,
          <Effects key="says" line={one} action={action} />,
        ],
      }))}
    />
  );
}

function Effects({ line, action }: { line: LineShown; action: string }): ReactNode {
  const { says, left, choices, choice } = line;
  return (
    <div className="list-effects" id={`zeile-${line.line}`}>
      {says.length > 0 && (
        <ul>
          {says.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {left && <p>{left}</p>}
      {choices.length > 0 && (
        <form method="post" action={action}>
          <Hidden name="line" value={String(line.line)} />
          <ChoiceGroup legend={m.memberlists_which()}>
            {choices.map(({ value, label }) => (
              <Choice
                key={value}
                type="radio"
                name="choice"
                id={`choice-${line.line}-${value}`}
                value={value}
                label={label}
                defaultChecked={choice === value}
              />
            ))}
          </ChoiceGroup>
          <Button kind="quiet" small name="intent" value="choose">
            {m.memberlists_choose()}
          </Button>
        </form>
      )}
    </div>
  );
}
