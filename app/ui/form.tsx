import type { ComponentProps, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";

export type FieldError = { field: string; label: string; message: string };
type Frame = {
  label: ReactNode;
  name: string;
  id?: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  short?: boolean;
  optionalLabel?: boolean;
};

/** What is wrong, on top of the form, each line leading to its field; `field` is the field's id. */
export function ErrorSummary({ title, errors }: { title?: string; errors: FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a failed form the reader starts at what is missing.
    <div className="summary" role="alert" id="fehler" tabIndex={-1} autoFocus>
      <h2>{title ?? m.frame_error_summary({ count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, label, message }) => (
          <li key={field + message}>
            <a href={`#${field}`}>
              {label}: {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Field({ type = "text", ...props }: Frame & ComponentProps<"input">) {
  const [frame, control] = parts(props);
  return (
    <Labelled {...frame}>
      <input {...control} type={type} {...described(frame)} />
    </Labelled>
  );
}

export function TextArea({ rows = 4, ...props }: Frame & ComponentProps<"textarea">) {
  const [frame, control] = parts(props);
  return (
    <Labelled {...frame}>
      <textarea {...control} rows={rows} {...described(frame)} />
    </Labelled>
  );
}

type Options = { options: { value: string; label: string }[] };

export function Select({ options, ...props }: Frame & Options & ComponentProps<"select">) {
  const [frame, control] = parts(props);
  return (
    <Labelled {...frame}>
      <select {...control} {...described(frame)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

type ChoiceProps = Pick<Frame, "label" | "name" | "id" | "hint" | "error"> & {
  value?: string;
  defaultChecked?: boolean;
  type?: "checkbox" | "radio";
  required?: boolean;
} & Pick<ComponentProps<"input">, "checked" | "disabled" | "onChange">;

/** A checkbox or radio button beside its sentence. */
export function Choice({ label, hint, error, type = "checkbox", ...props }: ChoiceProps) {
  const id = props.id ?? (type === "radio" ? `${props.name}-${props.value}` : props.name);
  return (
    <div className={error ? "choice wrong" : "choice"}>
      <input {...props} type={type} {...described({ id, name: props.name, label, hint, error })} />
      <div>
        <label htmlFor={id}>{label}</label>
        <Notes id={id} hint={hint} error={error} />
      </div>
    </div>
  );
}

/** Several choices under one question. */
export function ChoiceGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** A field that people never see and programs like to fill. */
export function Honeypot({ name }: { name: string }) {
  return (
    <div className="unseen" aria-hidden="true">
      <label htmlFor={`leer-${name}`}>{m.frame_leave_empty()}</label>
      <input id={`leer-${name}`} name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

function parts<P extends Frame>({ label, hint, error, short, optionalLabel, ...control }: P) {
  const id = control.id ?? control.name;
  const { name, required } = control;
  return [{ label, hint, error, short, optionalLabel, id, name, required }, control] as const;
}

function described({ id, hint, error, required }: Frame) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    required: undefined,
    "aria-required": required || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": ids || undefined,
  };
}

function Labelled({
  id,
  label,
  hint,
  error,
  short,
  optionalLabel,
  children,
}: Frame & { children: ReactNode }) {
  return (
    <div className={["field", short && "short", error && "wrong"].filter(Boolean).join(" ")}>
      <label htmlFor={id}>
        {label}
        {optionalLabel && <span className="optional"> ({m.frame_optional()})</span>}
      </label>
      <Notes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

function Notes({ id, hint, error }: Pick<Frame, "id" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
