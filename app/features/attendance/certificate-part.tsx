import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { OwnCertificate } from "./own-certificate.server.ts";

type Props = { own: OwnCertificate | null; links: { certificate: string; details: string } };

/** After the end: how long one was there, and the certificate for it. */
export function CertificatePart({ own, links }: Props) {
  if (!own || own.minutes === 0) return null;
  const { minutes, length, share, name, isIssued } = own;
  return (
    <section id="bescheinigung">
      <h2>{m.attendance_own_title()}</h2>
      <p>{m.attendance_own_minutes({ minutes, length })}</p>
      {isIssued && (
        <>
          <p>
            {m.attendance_own_name({ name })}{" "}
            <a href={links.details}>{m.attendance_own_correct_name()}</a>
          </p>
          <form method="post" action={links.certificate} className="actions">
            <Button>{m.attendance_own_download()}</Button>
          </form>
        </>
      )}
      {!isIssued && share > 0 && <p>{m.attendance_own_not_enough({ share })}</p>}
    </section>
  );
}
