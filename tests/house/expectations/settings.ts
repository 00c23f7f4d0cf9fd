import { allowOrigins } from "#app/features/alliance/allow-origins.server.ts";
import { changeDistricts } from "#app/features/alliance/change-districts.server.ts";
import { changeSettings } from "#app/features/alliance/change-settings.server.ts";
import { findDistrictsByAlliance } from "#app/features/alliance/district-queries.server.ts";
import { putTopicsFirst } from "#app/features/alliance/put-topics-first.server.ts";
import { findAllowedOrigins } from "#app/features/alliance/queries.server.ts";
import { removeLogo, setLogo } from "#app/features/alliance/set-logo.server.ts";
import { findLastChange, getSettings } from "#app/features/alliance/settings-queries.server.ts";
import { saveSettings } from "#app/features/alliance/settings-reply.server.ts";
import { dropSender } from "#app/features/alliance/write-from.server.ts";
import { addTopic } from "#app/features/experts/add-topic.server.ts";
import { changeSynonyms } from "#app/features/experts/change-synonyms.server.ts";
import { newTopicByForm } from "#app/features/experts/new-topic-by-form.server.ts";
import { findTopicNames } from "#app/features/experts/synonyms.server.ts";
import { synonymsByForm } from "#app/features/experts/synonyms-by-form.server.ts";
import { findTopics } from "#app/features/experts/topic-queries.server.ts";
import { sendTestMail } from "#app/features/notifications/send-test-mail.server.ts";
import { countOverAfter } from "#app/features/registration/keeping-queries.server.ts";
import { examine, writeFromIfPassed } from "#app/features/senders/examine.server.ts";
import {
  expectNoTestMail,
  expectTestMailWithin,
} from "#app/features/senders/expect-test-mail.server.ts";
import { getSender } from "#app/features/senders/queries.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import type { Line } from "./world.ts";

const itself = "It speaks of the association that the scope names, and of no other.";
const all = { own: "ok", partner: "ok", foreign: "ok", because: itself };

const sender = "termine@example.org";

const filled = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** What an office says of its association, and lets others do with its programme. */
export const settingsVerbs: Record<string, Line> = {
  "alliance/allow-origins: allowOrigins": {
    call: (scope) => allowOrigins(scope, { add: "https://www.example.org", remove: [] }),
    ...all,
  },
  "alliance/change-districts: changeDistricts": {
    call: (scope, world) => changeDistricts(scope, world.alliance.id, { add: [], remove: [] }),
    own: "ok",
    partner: "ok",
    foreign: "not-in-alliance",
  },
  "alliance/change-settings: changeSettings": {
    call: async (scope) => {
      const { prints } = await getSettings(scope, ["colour"]);
      return changeSettings(scope, "colour", { brandColour: "#123456" }, prints.colour);
    },
    ...all,
  },
  "alliance/district-queries: findDistrictsByAlliance": {
    call: async (scope) => ((await findDistrictsByAlliance(scope)).length > 0 ? "ok" : null),
    own: "ok",
    partner: "ok",
    foreign: "nothing",
  },
  "alliance/put-topics-first: putTopicsFirst": {
    call: (scope) => putTopicsFirst(scope, { add: ["kurzarbeit"], remove: [] }),
    ...all,
  },
  "alliance/queries: findAllowedOrigins": {
    call: async (scope, { own }) => {
      await allowOrigins(officeOf(own), { add: "https://leak-own.example.org", remove: [] });
      return findAllowedOrigins(scope);
    },
    own: "own",
    partner: "nothing",
    foreign: "nothing",
  },
  "alliance/set-logo: setLogo": {
    call: (scope) => setLogo(scope, new Uint8Array()),
    own: "missing",
    partner: "missing",
    foreign: "missing",
    because: itself,
  },
  "alliance/set-logo: removeLogo": {
    call: (scope) => removeLogo(scope),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "alliance/settings-queries: getSettings": {
    call: async (scope) => {
      const { values } = await getSettings(scope, ["contact"]);
      return values.contactEmail === scope.association.contactEmail ? "ok" : "another's";
    },
    ...all,
  },
  "alliance/settings-queries: findLastChange": {
    call: (scope) => findLastChange(scope, "imprint"),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "alliance/settings-reply: saveSettings": {
    call: async (scope) => ((await saveSettings(scope, "imprint", new FormData())) ? "ok" : null),
    ...all,
  },
  "experts/add-topic: addTopic": {
    call: (scope) => addTopic(scope, { name: "Zoll", nameEn: "Customs" }),
    ...all,
  },
  "experts/new-topic-by-form: newTopicByForm": {
    call: (scope) => newTopicByForm(scope, filled({ name: "Zoll", nameEn: "Customs" })),
    ...all,
  },
  "experts/change-synonyms: changeSynonyms": {
    call: (scope) => changeSynonyms(scope, new Map([["kurzarbeit", ["Stillstand"]]])),
    ...all,
  },
  "experts/synonyms-by-form: synonymsByForm": {
    call: (scope) => synonymsByForm(scope, filled({ "words-kurzarbeit": "Stillstand" })),
    ...all,
  },
  "experts/synonyms: findTopicNames": {
    call: async (scope) => {
      await changeSynonyms(scope, new Map([["kurzarbeit", ["Eigenes"]]]));
      const topics = await findTopicNames(scope.association);
      const { synonyms } = topics.find(({ slug }) => slug === "kurzarbeit") ?? {};
      return synonyms?.join() === "Eigenes" ? "ok" : null;
    },
    ...all,
  },
  "experts/topic-queries: findTopics": {
    call: async (scope) => ((await findTopics(scope)).length > 0 ? "ok" : null),
    ...all,
  },
  "registration/keeping-queries: countOverAfter": {
    call: async (scope, world) => {
      await world.seat();
      const { registrations } = await countOverAfter(scope, -60);
      return registrations > 0 ? "some" : null;
    },
    own: "some",
    partner: "nothing",
    foreign: "nothing",
  },
  "alliance/write-from: dropSender": {
    call: (scope) => dropSender(scope),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "notifications/send-test-mail: sendTestMail": {
    call: async (scope) => (await examine(scope, sender)) && sendTestMail(scope),
    ...all,
  },
  "senders/examine: examine": {
    call: (scope) => examine(scope, sender),
    ...all,
  },
  "senders/examine: writeFromIfPassed": {
    call: (scope) =>
      transact((tx) =>
        writeFromIfPassed(tx, scope, "termine@example.org", {
          spf: { state: "missing", domain: "example.org" },
          dmarc: { state: "missing", domain: "example.org" },
          reverse: { state: "unsure" },
          dkim: { state: "open", domain: "example.org" },
        }),
      ),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "senders/expect-test-mail: expectTestMailWithin": {
    call: async (scope) => {
      await examine(scope, sender);
      return transact((tx) => expectTestMailWithin(tx, scope, "test"));
    },
    ...all,
  },
  "senders/expect-test-mail: expectNoTestMail": {
    call: async (scope) => {
      await examine(scope, sender);
      return (await expectNoTestMail(scope)).count === 1 ? "ok" : "another's";
    },
    ...all,
  },
  "senders/queries: getSender": {
    call: async (scope) => {
      const { used } = await getSender(scope);
      return used === null ? "ok" : "another's";
    },
    ...all,
  },
};
