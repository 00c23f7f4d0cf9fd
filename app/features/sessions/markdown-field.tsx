import { useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { TextArea } from "#app/ui/form.tsx";
import { Markdown } from "#app/ui/markdown.tsx";

type Props = { name: string; label: string; hint?: string; error?: string; value: string };

/** Text with paragraphs, lists and links, and how it will look: while typing, or as it was sent last. */
export function MarkdownField({ value, ...field }: Props) {
  const [text, setText] = useState(value);
  return (
    <>
      <TextArea
        {...field}
        rows={10}
        defaultValue={value}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <details>
        <summary>{m.office_preview()}</summary>
        {text.trim() ? <Markdown text={text} /> : <p className="soft">{m.office_preview_none()}</p>}
      </details>
    </>
  );
}
