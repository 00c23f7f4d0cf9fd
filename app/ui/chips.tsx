import type { ReactNode } from "react";

export type Chip = { value: string; label: ReactNode; checked?: boolean; struck?: boolean };
type Props = {
  legend: ReactNode;
  name: string;
  type?: "radio" | "checkbox";
  chips: Chip[];
  hint?: ReactNode;
  error?: string;
  children?: ReactNode;
};

/** A short list to choose from, each as a chip: one of them, or several. */
export function Chips({ legend, name, type = "radio", chips, hint, error, children }: Props) {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={name}
      className={error ? "field wrong" : "field"}
      aria-describedby={notes || undefined}
      tabIndex={-1}
    >
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="chips">
        {chips.map(({ value, label, checked, struck }) => (
          <label key={value} className={struck ? "struck" : undefined}>
            <input type={type} name={name} value={value} defaultChecked={checked} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
