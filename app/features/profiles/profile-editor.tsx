import { levels } from "#app/features/companies/levels.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import {
  Choice,
  ChoiceGroup,
  ErrorSummary,
  Field,
  Hidden,
  Select,
  TextArea,
} from "#app/ui/form.tsx";
import {
  choiceName,
  type FieldProblem,
  keysFor,
  levelName,
  localesOf,
  nameOf,
  revisionName,
  type Typed,
} from "./edit-profile.ts";
import { hintWords, levelWords, problemWords } from "./edit-words.ts";
import { fieldText, sizeWords } from "./field-words.ts";
import { type FieldKey, fields, type ProfileLocale, sizeClasses } from "./profiles.ts";

/** By name: what stands there now, where somebody else has written meanwhile. */
export type Theirs = Record<string, string>;
type Props = {
  kind: string;
  typed: Typed;
  problems?: Record<string, FieldProblem>;
  theirs?: Theirs;
};

/** So many fields are what one finds a company by; the others wait behind a press. */
const first: FieldKey[] = ["shortText", "coreCompetencies", "services", "seeks", "machines"];

/** A whole profile in one form, each field with whom it is shown to. */
export function ProfileEditor({ kind, typed, problems = {}, theirs = {} }: Props) {
  const keys = keysFor(kind);
  const rest = keys.filter((key) => !first.includes(key));
  const marked = [...Object.keys(problems), ...Object.keys(theirs)];
  const isMarked = (key: FieldKey) => marked.some((name) => name.startsWith(`${key}_`));
  const part = (key: FieldKey) => (
    <Part key={key} {...{ fieldKey: key, typed, problems, theirs }} />
  );
  return (
    <form method="post" noValidate className="profile-editor">
      <ErrorSummary
        errors={Object.entries(problems).map(([name, problem]) => ({
          field: name,
          label: fieldText[name.split("_")[0] as FieldKey](),
          message: problemWords(problem),
        }))}
      />
      {keys.filter((key) => first.includes(key)).map(part)}
      <details open={rest.some(isMarked) || undefined}>
        <summary>{m.profiles_more_fields()}</summary>
        {rest.map(part)}
      </details>
      <p className="submit">
        <Button>{m.profiles_save()}</Button>
      </p>
    </form>
  );
}

type PartProps = Required<Omit<Props, "kind">> & { fieldKey: FieldKey };

function Part({ fieldKey: key, ...form }: PartProps) {
  const { typed, problems, theirs } = form;
  const isOpen = [problems, theirs].some((those) => nameOf(key, "en") in those);
  const options = levels.map((level) => ({ value: level, label: levelWords[level]() }));
  return (
    <fieldset className="field">
      <legend>{fieldText[key]()}</legend>
      <Text fieldKey={key} locale="de" {...form} />
      {localesOf(key).includes("en") && (
        <details open={isOpen || undefined}>
          <summary>
            {m.profiles_in_english()}
            <span className="unseen">: {fieldText[key]()}</span>
          </summary>
          <Text fieldKey={key} locale="en" {...form} />
        </details>
      )}
      <Select
        name={levelName(key)}
        label={
          <>
            {m.profiles_shown_to()}
            <span className="unseen">: {fieldText[key]()}</span>
          </>
        }
        options={options}
        defaultValue={typed[levelName(key)] ?? fields[key].preset}
        short
      />
    </fieldset>
  );
}

type TextProps = PartProps & { locale: ProfileLocale };

function Text({ fieldKey: key, locale, typed, problems, theirs }: TextProps) {
  const name = nameOf(key, locale);
  const problem = problems[name];
  const control = {
    ...{ name, defaultValue: typed[name] ?? "", error: problem && problemWords(problem) },
    label: locale === "en" ? m.profiles_english() : m.profiles_text(),
    hint: locale === "de" ? hintWords[key]?.() : undefined,
    lang: fields[key].translated ? locale : undefined,
  };
  const { shape } = fields[key];
  const sizes = [
    { value: "", label: String(m.profiles_no_size()) },
    ...sizeClasses.map((size) => ({ value: size, label: sizeWords(size) })),
  ];
  return (
    <>
      {key === "sizeClass" ? (
        <Select {...control} options={sizes} short />
      ) : shape === "line" ? (
        <Field {...control} />
      ) : (
        <TextArea {...control} rows={shape === "text" ? 6 : 4} />
      )}
      <Hidden name={revisionName(name)} value={typed[revisionName(name)] ?? "0"} />
      {name in theirs && (
        <div className="notice warn" role="alert">
          <div>
            <p>{m.profiles_overtaken_field()}</p>
            <pre className="theirs">{theirs[name] || m.profiles_overtaken_empty()}</pre>
            <ChoiceGroup legend={m.profiles_overtaken_choose()}>
              <Choice
                type="radio"
                name={choiceName(name)}
                value="mine"
                defaultChecked
                label={m.profiles_overtaken_mine()}
              />
              <Choice
                type="radio"
                name={choiceName(name)}
                value="theirs"
                label={m.profiles_overtaken_theirs()}
              />
            </ChoiceGroup>
          </div>
        </div>
      )}
    </>
  );
}
