import { Markdown } from "#app/ui/markdown.tsx";
import { fieldText, itemWords } from "./field-words.ts";
import { type FieldKey, fields, type Item } from "./profiles.ts";

type Shown = { key: FieldKey; locale: "de" | "en"; items: Item[] };
type Props = {
  fields: Shown[];
  /** What a district's key is called. */
  districtName: (ags: string) => string;
  /** The language of the page; what stands in another says so. */
  locale: "de" | "en";
};

/** What a profile says, field by field, to whoever it was read for. */
export function ProfileView({ fields: shown, districtName, locale }: Props) {
  return (
    <dl className="facts profile">
      {shown.map(({ key, locale: spoken, items }) => (
        <div key={key}>
          <dt>{fieldText[key]()}</dt>
          <dd lang={fields[key].translated && spoken !== locale ? spoken : undefined}>
            <Said {...{ fieldKey: key, items, districtName }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type SaidProps = { fieldKey: FieldKey; items: Item[] } & Pick<Props, "districtName">;

function Said({ fieldKey, items, districtName }: SaidProps) {
  const [first] = items;
  if (fieldKey === "longText") return <Markdown text={first?.text ?? ""} />;
  const words = (item: Item) =>
    fieldKey === "districts" ? districtName(item.text) : itemWords(fieldKey, item);
  if (fieldKey === "links")
    return (
      <ul>
        {items.map(({ text }) => (
          <li key={text}>
            <a href={text} rel="nofollow noopener">
              {text.replace(/^https?:\/\//, "")}
            </a>
          </li>
        ))}
      </ul>
    );
  if (fields[fieldKey].shape === "line") return <>{first && words(first)}</>;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.text}>{words(item)}</li>
      ))}
    </ul>
  );
}
