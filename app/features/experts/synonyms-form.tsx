import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { longestSynonym, mostSynonyms } from "./synonyms.ts";

type Props = {
  topics: { slug: string; name: string; synonyms: string[] }[];
  typed: Record<string, string>;
  /** The slugs of topics whose words are too many or too long. */
  wrong: string[];
};

/** What else each topic is called, in one line; the portal's search finds its sessions by these words. */
export function SynonymsForm({ topics, typed, wrong }: Props) {
  const problem = m.settings_synonyms_wrong({ count: mostSynonyms, length: longestSynonym });
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={topics
          .filter(({ slug }) => wrong.includes(slug))
          .map(({ slug, name }) => ({ field: `words-${slug}`, label: name, message: problem }))}
      />
      <p className="soft">{m.settings_synonyms_lead()}</p>
      {topics.map(({ slug, name, synonyms }) => (
        <Field
          key={slug}
          name={`words-${slug}`}
          label={name}
          defaultValue={typed[slug] ?? synonyms.join(", ")}
          error={wrong.includes(slug) ? problem : undefined}
          autoComplete="off"
        />
      ))}
      <p className="submit">
        <Button kind="quiet" name="intent" value="synonyms">
          {m.settings_synonyms_save()}
        </Button>
      </p>
    </form>
  );
}
