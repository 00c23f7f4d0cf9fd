import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, ErrorSummary, Field, Select, TextArea } from "#app/ui/form.tsx";
import { snippetFor } from "./widget.ts";

type SitesProps = { origins: string[]; typed?: string; problem?: string };

/** The sites that may frame the programme: one more by its address, others let go by a tick. */
export function FramingSites({ origins, typed, problem }: SitesProps) {
  return (
    <form method="post" action="?" noValidate>
      <ErrorSummary
        errors={problem ? [{ field: "origin", label: m.settings_origin(), message: problem }] : []}
      />
      {origins.length === 0 ? (
        <p>{m.settings_origins_none()}</p>
      ) : (
        <fieldset className="field">
          <legend>{m.settings_origins_now()}</legend>
          {origins.map((origin) => (
            <Choice
              key={origin}
              id={`seite-${origin}`}
              name="remove"
              value={origin}
              label={m.settings_origins_remove({ origin })}
            />
          ))}
        </fieldset>
      )}
      <Field
        name="origin"
        label={m.settings_origin()}
        hint={m.settings_origin_hint()}
        error={problem}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="none"
        inputMode="url"
        optionalLabel={origins.length > 0}
      />
      <p className="submit">
        <Button>{m.settings_origins_save()}</Button>
      </p>
    </form>
  );
}

type CodeProps = {
  slug: string;
  name: string;
  topics: { slug: string; name: string }[];
  chosen: { topic: string; language: string };
  code: { src: string; script: string; link: string };
};

/** What to put on the association's own site; which topic and language, one chooses by a form. */
export function EmbedCode({ slug, name, topics, chosen, code }: CodeProps) {
  const query = new URL(code.src).search;
  const english = chosen.language === "en";
  const go = pathsIn(getLocale());
  const title = english
    ? m.widget_title({ name }, { locale: "en" })
    : m.widget_title({ name }, { locale: "de" });
  return (
    <>
      <form method="get" className="inline-fields">
        <Select
          name="thema"
          label={m.settings_embed_topic()}
          defaultValue={chosen.topic}
          options={[
            { value: "", label: m.settings_embed_all_topics() },
            ...topics.map((topic) => ({ value: topic.slug, label: topic.name })),
          ]}
        />
        <Select
          name="in"
          label={m.settings_embed_language()}
          defaultValue={chosen.language}
          options={[
            { value: "de", label: m.settings_embed_german() },
            { value: "en", label: m.settings_embed_english() },
          ]}
        />
        <p className="submit">
          <Button kind="quiet">{m.settings_embed_show()}</Button>
        </p>
      </form>
      <TextArea
        name="code"
        label={m.settings_embed_snippet()}
        hint={m.settings_embed_snippet_hint()}
        defaultValue={snippetFor({ ...code, title })}
        rows={5}
        readOnly
        spellCheck={false}
      />
      <Field
        name="link"
        label={m.settings_embed_link()}
        hint={m.settings_embed_link_hint()}
        defaultValue={code.link}
        readOnly
      />
      <p className="submit">
        <ButtonLink
          kind="quiet"
          href={go.settingsTryEmbed(slug, queryWith(query, chosen.language))}
        >
          {m.settings_embed_try()}
        </ButtonLink>
      </p>
    </>
  );
}

const queryWith = (query: string, language: string) =>
  language === "en" ? `${query ? `${query}&` : "?"}in=en` : query;
