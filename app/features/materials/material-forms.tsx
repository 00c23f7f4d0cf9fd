import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup, ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { audienceText, materialRefusalText, sizeWords } from "./material-words.ts";
import { audiences, type MaterialRefusal, mostBytes } from "./materials.ts";

function AudienceChoice({ chosen }: { chosen: string }) {
  return (
    <ChoiceGroup legend={m.materials_audience_question()}>
      {audiences.map((audience) => (
        <Choice
          key={audience}
          type="radio"
          name="audience"
          value={audience}
          label={audienceText[audience]()}
          defaultChecked={chosen === audience}
        />
      ))}
    </ChoiceGroup>
  );
}

type UploadProps = { audience?: string; refusal?: MaterialRefusal };

/** One more file. The file comes last, so that the rest is read even of one that is too large. */
export function UploadForm({ audience = "registered", refusal }: UploadProps) {
  const error = refusal && materialRefusalText[refusal]();
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <ErrorSummary
        errors={error ? [{ field: "file", label: m.materials_file(), message: error }] : []}
      />
      <Hidden name="intent" value="upload" />
      <AudienceChoice chosen={audience} />
      <Field
        name="file"
        type="file"
        label={m.materials_file()}
        hint={m.materials_file_hint({ most: sizeWords(mostBytes) })}
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp,.txt,.csv,.md"
        error={error}
        required
      />
      <p className="submit">
        <Button>{m.materials_upload()}</Button>
      </p>
    </form>
  );
}

type ChangeProps = {
  name: string;
  audience: string;
  wrong: boolean;
  back: string;
  removeHref: string;
};

/** Another name, or for other people. */
export function ChangeMaterialForm({ name, audience, wrong, back, removeHref }: ChangeProps) {
  const error = wrong ? m.materials_name_wrong() : undefined;
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={error ? [{ field: "name", label: m.materials_name(), message: error }] : []}
      />
      <Field
        name="name"
        label={m.materials_name()}
        hint={m.materials_name_hint()}
        defaultValue={name}
        error={error}
        autoComplete="off"
        required
      />
      <AudienceChoice chosen={audience} />
      <p className="submit actions">
        <Button name="intent" value="change">
          {m.materials_save()}
        </Button>
        <ButtonLink kind="quiet" href={back}>
          {m.materials_back_unchanged()}
        </ButtonLink>
        <ButtonLink kind="danger" href={removeHref}>
          {m.materials_remove()}
        </ButtonLink>
      </p>
    </form>
  );
}

/** Removing is for good; asked once. */
export function RemoveQuestion({
  name,
  isPublished,
  back,
}: {
  name: string;
  isPublished: boolean;
  back: string;
}) {
  return (
    <Panel tone="warn">
      <h2>{m.materials_remove_title({ name })}</h2>
      <p>{isPublished ? m.materials_remove_text() : m.materials_remove_text_draft()}</p>
      <form method="post" className="actions">
        <Button kind="danger" name="intent" value="remove">
          {m.materials_remove()}
        </Button>
        <ButtonLink kind="quiet" href={back}>
          {m.materials_remove_not()}
        </ButtonLink>
      </form>
    </Panel>
  );
}
