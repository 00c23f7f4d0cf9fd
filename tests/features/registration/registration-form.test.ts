import { expect, test } from "vitest";
import { addressProblem, normalisedAddress } from "#app/features/identity/address.ts";
import { RegistrationForm } from "#app/features/registration/registration.ts";
import { summaryOf } from "#app/features/registration/registration-form.tsx";
import { readForm } from "#app/platform/form-reply.server.ts";

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const complete = {
  name: "Erika Muster",
  company: "Muster Metallbau GmbH",
  email: "e.muster@example.org",
  postcode: "48691",
};
const problemsOf = (fields: Record<string, string>) => {
  const form = readForm(sent(fields), RegistrationForm);
  return form.ok ? {} : form.problems;
};

test("four fields are enough, and nothing is agreed to that was not ticked", () => {
  const form = readForm(sent(complete), RegistrationForm);

  expect(form).toMatchObject({
    ok: true,
    value: { ...complete, contact: false, passOnToHost: false, outsideGermany: false },
  });
});

test("an empty form names each missing field once", () => {
  expect(problemsOf({})).toEqual({
    name: ["name-missing"],
    company: ["company-missing"],
    email: ["email-missing"],
    postcode: ["postcode-missing"],
  });
});

test("a company abroad needs no postcode", () => {
  expect(problemsOf({ ...complete, postcode: "", outsideGermany: "on" })).toEqual({});
});

test("spaces around and inside a name are tidied, its letters stay", () => {
  const form = readForm(sent({ ...complete, name: "  Zoë \n d’Ávila  " }), RegistrationForm);

  expect(form.ok && form.value.name).toBe("Zoë d’Ávila");
});

test.each([
  ["", "email-missing"],
  ["e.muster", "email-without-at"],
  ["müller@example.org", "email-umlaut-before-at"],
  ["@example.org", "email-nothing-before-at"],
  ["e@muster@example.org", "email-two-ats"],
  ["e..muster@example.org", "email-dots-before-at"],
  ["e.muster.@example.org", "email-dots-before-at"],
  ["e,muster@example.org", "email-signs-before-at"],
  [`${"e".repeat(65)}@example.org`, "email-long-before-at"],
  ["e.muster@", "email-nothing-after-at"],
  ["e.muster@firma", "email-without-ending"],
  ["e muster@example.org", "email-blank-inside"],
  ["e.muster@exa mple.org", "email-blank-inside"],
  ["e.muster@example.org/x", "email-malformed"],
  ["e.muster@-firma.de", "email-malformed"],
  ["e.muster@firma..de", "email-malformed"],
  ["e.muster@192.0.2.1", "email-malformed"],
  [`e.muster@${"firma.".repeat(41)}de`, "email-too-long"],
])("%j is no address: %s", (typed, problem) => {
  expect(addressProblem(typed)).toBe(problem);
});

test.each([
  "e.muster@example.org",
  "info@müller.example",
  "a+b@sub.example.org",
  "a&b@example.org",
  "a/b@example.org",
  "o'neill@example.org",
  "#!$%*=?^_`{|}~-@example.org",
  "x@y.vermögensberater",
  "x@straße.de",
  "x@xn--mller-kva.example",
])("%s is an address", (typed) => {
  expect(addressProblem(typed)).toBeNull();
});

test("an address is found again whatever its letters' size, its domain in punycode", () => {
  expect(normalisedAddress("Info@Müller.Example")).toBe("info@xn--mller-kva.example");
});

test("what is wrong is listed from the top of the form down", () => {
  const problems = problemsOf({ phone: "abc", email: "x" });
  const reply = { typed: {}, options: [], problems: { email2: ["email-missing"], ...problems } };
  expect(summaryOf(reply).map(({ field }) => field)).toEqual([
    ...["name", "company", "email", "postcode", "phone", "email2"],
  ]);
});

test("a browser hands over an umlaut domain in punycode, and people read it as they wrote it", () => {
  const typed = { ...complete, email: "info@xn--mller-kva.example" };
  const form = readForm(sent(typed), RegistrationForm);
  expect(form).toMatchObject({ ok: true, value: { email: "info@müller.example" } });
  expect(form.typed.email).toBe("info@müller.example");
  expect(normalisedAddress("info@müller.example")).toBe(typed.email);
});
