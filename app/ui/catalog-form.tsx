import { Button } from "#app/ui/button.tsx";
import {
  Choice,
  ChoiceGroup,
  ErrorSummary,
  Field,
  Hidden,
  Honeypot,
  Select,
  TextArea,
} from "#app/ui/form.tsx";

const missing = "Bitte geben Sie eine Adresse mit @ ein, zum Beispiel name@firma.de.";

/** The fields of a form: empty, filled and refused. */
export function FormCatalog() {
  return (
    <section>
      <h2>ErrorSummary, Field, Select, TextArea, Choice</h2>
      <form method="get" action="/dev/catalog">
        <ErrorSummary
          errors={[{ field: "catalog-mail", label: "E-Mail-Adresse", message: missing }]}
        />
        <Hidden name="kept" value="1" />
        <Honeypot name="website" />
        <Field label="Ihr Name" name="name" defaultValue="Erika Muster" autoComplete="name" />
        <Field
          label="E-Mail"
          name="mail"
          id="catalog-mail"
          type="email"
          hint="Dorthin geht Ihre Einladung"
          error={missing}
          defaultValue="e.muster"
          autoComplete="email"
          required
        />
        <Field label="Postleitzahl" name="postcode" inputMode="numeric" short />
        <Field label="Telefon" name="phone" type="tel" optionalLabel autoComplete="tel" />
        <Select
          label="Kreis"
          name="district"
          defaultValue="borken"
          options={[
            { value: "borken", label: "Borken" },
            { value: "coesfeld", label: "Coesfeld" },
          ]}
        />
        <TextArea label="Ihre Frage an die Runde" name="question" rows={3} optionalLabel />
        <Choice
          name="contact"
          label="Der Unternehmensverband AIW darf mich zu diesem Thema anrufen oder anschreiben."
        />
        <Choice
          name="terms"
          label="Ich habe die Hinweise gelesen."
          hint="Sie stehen auf der nächsten Seite."
          error="Bitte setzen Sie hier einen Haken."
        />
        <ChoiceGroup legend="Wie möchten Sie dabei sein?">
          <Choice type="radio" name="way" value="video" label="mit Bild" defaultChecked />
          <Choice type="radio" name="way" value="sound" label="nur mit Ton" />
        </ChoiceGroup>
        <p className="mt-6">
          <Button>Platz sichern</Button>
        </p>
        <p className="small soft mt-3">
          Wir nutzen Ihre Angaben für diese Sprechstunde und löschen sie nach 30 Tagen.
        </p>
      </form>
    </section>
  );
}
