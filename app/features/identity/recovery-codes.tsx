import { m } from "#app/generated/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";

/** Shown once, to print or keep as a file. */
export function RecoveryCodes({ codes, next }: { codes: string[]; next: string }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\r\n")}\r\n`)}`;
  return (
    <>
      <h1>{m.login_codes_title()}</h1>
      <p className="lead">{m.login_codes_lead()}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="actions">
        <ButtonLink href={next}>{m.login_codes_on()}</ButtonLink>
        <ButtonLink kind="quiet" href={file} download={m.login_codes_file()}>
          {m.login_codes_save()}
        </ButtonLink>
      </p>
    </>
  );
}
