import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Choice, ErrorSummary, Field, Honeypot } from "#app/ui/form.tsx";

const cure = "Bitte geben Sie eine Adresse mit @ ein.";

test("a refused field names its hint and its error, and keeps what was typed", () => {
  const html = renderToStaticMarkup(
    <Field
      label="E-Mail"
      name="email"
      hint="Dorthin"
      error={cure}
      defaultValue="e.muster"
      required
    />,
  );
  expect(html).toContain('<label for="email">E-Mail</label>');
  expect(html).toContain('aria-describedby="email-hint email-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-required="true"');
  expect(html).toContain('value="e.muster"');
  expect(html).toContain(`id="email-error">${cure}`);
});

test("a field in order claims no error", () => {
  const html = renderToStaticMarkup(<Field label="Ihr Name" name="name" />);
  expect(html).not.toMatch(/aria-(invalid|describedby)/);
});

test("the summary counts the errors and leads to each field", () => {
  const errors = [
    { field: "email", label: "E-Mail", message: cure },
    { field: "name", label: "Ihr Name", message: "Bitte nennen Sie Ihren Namen." },
  ];
  const html = renderToStaticMarkup(<ErrorSummary errors={errors} />);
  expect(html).toContain('role="alert"');
  expect(html).toContain("Bitte prüfen Sie 2 Angaben");
  expect(html).toContain(`<a href="#email">E-Mail: ${cure}</a>`);
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});

test("nothing is ticked beforehand", () => {
  expect(renderToStaticMarkup(<Choice name="contact" label="Ja" />)).not.toContain("checked");
});

test("people neither see nor reach the honeypot", () => {
  const html = renderToStaticMarkup(<Honeypot name="website" />);
  expect(html).toContain('aria-hidden="true"');
  expect(html).toContain('tabindex="-1"');
  expect(html).toContain('autoComplete="off"');
});
