import {
  actOnApproach,
  confirmApproach,
  reportApproach,
  withdrawApproach,
} from "#app/features/approaches/act-on-approach.server.ts";
import { approach, approachByForm } from "#app/features/approaches/approach.server.ts";
import { getApproached } from "#app/features/approaches/approached.server.ts";
import {
  findApproaches,
  openApproaches,
  settleApproach,
} from "#app/features/approaches/desk-approaches.server.ts";
import { findInquiries, openInquiries } from "#app/features/approaches/desk-inquiries.server.ts";
import { inquire, inquireByForm } from "#app/features/approaches/inquire.server.ts";
import { actOnInquiry } from "#app/features/approaches/inquiry-by-form.server.ts";
import { confirmInquiry, withdrawInquiry } from "#app/features/approaches/own-inquiry.server.ts";
import {
  answerInquiry,
  reopenInquiry,
  settleInquiry,
  takeInquiry,
} from "#app/features/approaches/settle-inquiry.server.ts";
import { endApproach, endInquiry } from "#app/features/privacy/take-back.server.ts";
import { openedAt } from "#app/features/registration/sign-up.server.ts";
import { rowsOf, transact } from "#app/platform/db.server.ts";
import { aGuestReader, anApproach, aWriter } from "#tests/support/approaches.ts";
import { later } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { aConfirmedInquiry, somebodyAsking } from "#tests/support/inquiries.ts";
import { type Line, stranger, type World } from "./world.ts";

const asking = () => somebodyAsking({ ...stranger(), phone: undefined, postcode: "48683" });
const asked = ({ own }: World) => aConfirmedInquiry(own, asking());
const ofTheHost = { own: "ok", partner: "404", foreign: "404" };
const fromAnywhere = {
  ...{ own: "ok", partner: "ok", foreign: "ok" },
  because: "anybody may ask any office, which alone reads it",
};
const nothingHappens = {
  ...{ own: "nothing", partner: "nothing", foreign: "nothing" },
  because: "a link that has ended says nothing, and changes nothing of another's",
};

const sentForm = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
};

const ofThePartners = { own: "ok", partner: "ok", foreign: "404" };
const target = async ({ own }: World) => {
  const { id: companyId } = await aCompany(own, { name: "Leak-company" });
  return { companyId, reader: aGuestReader };
};
const written = async ({ own }: World, isConfirmed = true) =>
  anApproach(own, await aCompany(own, { name: "Leak-company" }), aWriter(stranger()), isConfirmed);

/** What an office is asked by who found nobody, and does about it. */
export const approachVerbs: Record<string, Line> = {
  "approaches/inquire: inquire": {
    call: (scope) => inquire(scope, asking(), "192.0.2.1"),
    ...fromAnywhere,
  },
  "approaches/inquire: inquireByForm": {
    call: (scope) => {
      const { name, company, email, text } = asking();
      const opened = openedAt(later(scope.now, -1));
      const sent = sentForm({ name, company, email, text, postcode: "48683", opened });
      return inquireByForm(scope, sent, "192.0.2.1");
    },
    ...fromAnywhere,
  },
  "approaches/own-inquiry: confirmInquiry": {
    call: async (scope, world) => confirmInquiry(scope, await asked(world)),
    ...nothingHappens,
  },
  "approaches/own-inquiry: withdrawInquiry": {
    call: async (scope, world) => {
      const id = await asked(world);
      return transact((tx) => withdrawInquiry(tx, scope, id));
    },
    ...nothingHappens,
  },
  "privacy/take-back: endInquiry": {
    call: async (scope, world) => endInquiry(scope, await asked(world)),
    ...nothingHappens,
  },
  "approaches/desk-inquiries: findInquiries": {
    call: async (scope, world) => {
      await asked(world);
      return (await findInquiries(scope)).open;
    },
    ...{ own: "guest", partner: "nothing", foreign: "nothing" },
  },
  "approaches/desk-inquiries: openInquiries": {
    call: async (scope, world) => {
      await asked(world);
      return rowsOf(openInquiries(scope));
    },
    ...{ own: "guest", partner: "nothing", foreign: "nothing" },
  },
  "approaches/settle-inquiry: takeInquiry": {
    call: async (scope, world) => takeInquiry(scope, await asked(world), true),
    ...ofTheHost,
  },
  "approaches/settle-inquiry: settleInquiry": {
    call: async (scope, world) => settleInquiry(scope, await asked(world)),
    ...ofTheHost,
  },
  "approaches/settle-inquiry: answerInquiry": {
    call: async (scope, world) => answerInquiry(scope, await asked(world), "Zwei Betriebe."),
    ...ofTheHost,
  },
  "approaches/settle-inquiry: reopenInquiry": {
    call: async (scope, world) => reopenInquiry(scope, await asked(world)),
    ...ofTheHost,
  },
  "approaches/inquiry-by-form: actOnInquiry": {
    call: async (scope, world) =>
      actOnInquiry(scope, sentForm({ intent: "settle", inquiry: await asked(world) })),
    ...ofTheHost,
  },
  "approaches/approached: getApproached": {
    call: async (scope, world) => getApproached(scope, await target(world)),
    ...{ own: "company", partner: "company", foreign: "404" },
  },
  "approaches/approach: approach": {
    call: async (scope, world) => approach(scope, await target(world), aWriter(), "192.0.2.1"),
    ...ofThePartners,
  },
  "approaches/approach: approachByForm": {
    call: async (scope, world) => {
      const { name, company, email, text } = aWriter();
      const sent = sentForm({ name, company, email, text, opened: openedAt(later(scope.now, -1)) });
      return approachByForm(scope, await target(world), sent, "192.0.2.1");
    },
    ...ofThePartners,
  },
  "approaches/act-on-approach: actOnApproach": {
    call: async (scope, world) =>
      actOnApproach(scope, (await written(world)).asWriter, sentForm({ intent: "contact" })),
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "the link that names the approach has been looked up before",
  },
  "approaches/act-on-approach: confirmApproach": {
    call: async (scope, world) => confirmApproach(scope, (await written(world, false)).id),
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "another's stays as it is",
  },
  "approaches/act-on-approach: reportApproach": {
    call: async (scope, world) => reportApproach(scope, (await written(world)).id),
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "another's stays as it is",
  },
  "approaches/act-on-approach: withdrawApproach": {
    call: async (scope, world) => {
      const { id } = await written(world);
      return transact((tx) => withdrawApproach(tx, scope, id));
    },
    ...nothingHappens,
  },
  "privacy/take-back: endApproach": {
    call: async (scope, world) => endApproach(scope, (await written(world)).id),
    ...nothingHappens,
  },
  "approaches/desk-approaches: findApproaches": {
    call: async (scope, world) => {
      await written(world);
      return findApproaches(scope);
    },
    ...{ own: "company guest", partner: "nothing", foreign: "nothing" },
  },
  "approaches/desk-approaches: openApproaches": {
    call: async (scope, world) => {
      await written(world);
      return rowsOf(openApproaches(scope));
    },
    ...{ own: "company guest", partner: "nothing", foreign: "nothing" },
  },
  "approaches/desk-approaches: settleApproach": {
    call: async (scope, world) => settleApproach(scope, (await written(world)).id),
    ...ofTheHost,
  },
};
