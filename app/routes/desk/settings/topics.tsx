import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeDistricts } from "#app/features/alliance/change-districts.server.ts";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { findDistrictsByAlliance } from "#app/features/alliance/district-queries.server.ts";
import { OwnDistricts } from "#app/features/alliance/own-districts.tsx";
import { putTopicsFirst } from "#app/features/alliance/put-topics-first.server.ts";
import { readDistricts, takenBeside } from "#app/features/alliance/read-districts.server.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { refusalText } from "#app/features/alliance/texts.ts";
import { newTopicByForm } from "#app/features/experts/new-topic-by-form.server.ts";
import { synonymsByForm } from "#app/features/experts/synonyms-by-form.server.ts";
import { SynonymsForm } from "#app/features/experts/synonyms-form.tsx";
import { FirstTopics, NewTopic } from "#app/features/experts/topic-forms.tsx";
import { findTopics } from "#app/features/experts/topic-queries.server.ts";
import { findDistricts } from "#app/features/identity/districts.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, alliances, districts, topics] = await Promise.all([
    getDesk(scope, request),
    findDistrictsByAlliance(scope),
    findDistricts(),
    findTopics(scope),
  ]);
  const saved = new URL(request.url).searchParams.has("gespeichert");
  return { frame, alliances, districts, topics, saved };
}

type Typed = Record<string, string>;
const wrong = (of: string, typed: Typed, errors: Typed, status: number) =>
  data({ of, typed, errors }, { status });

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const sent = await sentForm(request);
  const all = (name: string) => sent.getAll(name).map(String);
  const page = pathsIn(scope.locale).settingsTopics(scope.association.slug);
  const saved = () => redirect(`${page}?gespeichert`, 303);
  if (sent.get("intent") === "topics") {
    const [was, first] = [all("was"), all("first")];
    const remove = was.filter((slug) => !first.includes(slug));
    await putTopicsFirst(scope, { add: first.filter((slug) => !was.includes(slug)), remove });
    return saved();
  }
  if (sent.get("intent") === "synonyms") {
    const outcome = await synonymsByForm(scope, sent);
    return outcome.ok ? saved() : wrong("synonyms", outcome.typed, outcome.errors, 400);
  }
  if (sent.get("intent") === "new-topic") {
    const added = await newTopicByForm(scope, sent);
    if (!added.ok) return wrong("new-topic", added.typed, added.errors, 400);
    await putTopicsFirst(scope, { add: [added.slug], remove: [] });
    return saved();
  }
  const alliance = String(sent.get("alliance") ?? "");
  const { typed, chosen, errors } = await readDistricts(sent);
  if (Object.keys(errors).length > 0) return wrong(alliance, typed, errors, 400);
  const change = { add: Object.values(chosen), remove: all("remove") };
  const outcome = await changeDistricts(scope, alliance, change);
  if (outcome.ok) return saved();
  const { refusal, taken } = outcome;
  const beside = taken ? takenBeside(taken, chosen) : { form: refusalText[refusal]() };
  return wrong(alliance, typed, beside, 409);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.settings_topics()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SettingsTopics() {
  const { frame, alliances, districts, topics, saved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <SettingsPage frame={frame} page="topics" title={m.settings_topics()} saved={saved && !sent}>
      {alliances.length === 0 && <p>{m.settings_districts_no_alliance()}</p>}
      {alliances.map((alliance) => (
        <section key={alliance.id}>
          <h2>{m.settings_districts_title({ alliance: alliance.name })}</h2>
          <OwnDistricts
            {...{ alliance, districts }}
            typed={sent?.of === alliance.id ? sent.typed : {}}
            errors={sent?.of === alliance.id ? sent.errors : {}}
          />
        </section>
      ))}
      <section>
        <h2>{m.settings_topics_title()}</h2>
        {topics.length > 0 && <FirstTopics topics={topics} />}
        {topics.length > 0 && (
          <>
            <h3>{m.settings_synonyms()}</h3>
            <SynonymsForm
              topics={topics}
              typed={sent?.of === "synonyms" ? sent.typed : {}}
              wrong={sent?.of === "synonyms" ? Object.keys(sent.errors) : []}
            />
          </>
        )}
        <h3>{m.settings_topic_new()}</h3>
        <NewTopic
          typed={sent?.of === "new-topic" ? sent.typed : {}}
          errors={sent?.of === "new-topic" ? sent.errors : {}}
        />
      </section>
    </SettingsPage>
  );
}
