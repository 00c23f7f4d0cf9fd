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
import { endInquiry } from "#app/features/privacy/take-back.server.ts";
import { openedAt } from "#app/features/registration/sign-up.server.ts";
import { rowsOf, transact } from "#app/platform/db.server.ts";
import { later } from "#tests/support/cast.ts";
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
};
