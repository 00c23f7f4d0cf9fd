import { namesOf, speakers } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { attachmentNamed } from "#app/platform/disposition.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type PdfPage, pdfOf } from "#app/platform/pdf.server.ts";
import { asFileName } from "#app/platform/sheet.server.ts";
import { dateWords } from "#app/ui/moments.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
import type { AttendanceRefusal } from "./ledger.ts";
import { heldAt } from "./texts.ts";

type Outcome = { ok: true; response: Response } | { ok: false; refusal: AttendanceRefusal };

/** Issues a certificate, or the same once more, and hands it over as a file. @throws 404 */
export async function handOver(scope: Scope, registrationId: string): Promise<Outcome> {
  const issued = await issueCertificate(scope, registrationId);
  if (!issued.ok) return issued;
  const pdf = await pdfOf(await pageOf(scope, registrationId, issued));
  const name = asFileName(`${m.attendance_pdf_title()} ${issued.number}`);
  const headers = {
    "Content-Type": "application/pdf",
    "Content-Disposition": attachmentNamed(`${name}.pdf`),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  };
  return { ok: true, response: new Response(new Uint8Array(pdf), { headers }) };
}

type Issued = { number: string; minutes: number; issuedAt: Date };

async function pageOf(scope: Scope, registrationId: string, issued: Issued): Promise<PdfPage> {
  const { locale } = scope;
  const { name, company, session, through } = orNotFound(
    await db.registration.findFirst({ where: placeOf(scope, registrationId), select: printed }),
  );
  const { number, minutes, issuedAt } = issued;
  const experts = namesOf(session.speakers, locale);
  const facts = [
    heldAt(session, locale),
    experts.length > 0 && m.attendance_pdf_with({ names: experts.join(", ") }),
    m.attendance_pdf_minutes({ minutes, length: lengthOf(session) }),
  ];
  const { logo } = through;
  const check = `${publicUrl}${pathsIn(locale).certificate()}`;
  return {
    ...{ lang: locale, title: m.attendance_pdf_title(), author: through.name, madeAt: issuedAt },
    colour: through.brandColour,
    ...(logo && logo.type !== "image/webp"
      ? { picture: { bytes: logo.bytes, alt: m.attendance_pdf_logo({ name: through.name }) } }
      : {}),
    parts: [
      { as: "H1", text: m.attendance_pdf_title(), size: 28, bold: true, gap: 36 },
      { as: "P", text: name, size: 20, bold: true, gap: 30 },
      { as: "P", text: company, size: 13 },
      { as: "P", text: m.attendance_pdf_took_part(), size: 13, gap: 18 },
      { as: "P", text: session.title, size: 17, bold: true, gap: 6 },
      ...facts.flatMap((text) => (text ? [{ as: "P" as const, text, size: 13, gap: 4 }] : [])),
      { as: "P", text: through.name, size: 13, bold: true, gap: 40 },
      { as: "P", text: placeAndDay(through, { issuedAt, locale }), size: 13 },
      { as: "P", text: m.attendance_pdf_number({ number }), size: 13, bold: true, gap: 40 },
      { as: "P", text: m.attendance_pdf_check(), size: 10, gap: 4 },
      { as: "P", text: check, size: 10 },
    ],
  };
}

const lengthOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

const placeAndDay = (
  { town, zone }: { town: string; zone: string },
  { issuedAt, locale }: { issuedAt: Date; locale: Scope["locale"] },
) => `${town}, ${dateWords(issuedAt, zone, locale)}`;

const printed = {
  name: true,
  company: true,
  session: { select: { title: true, startsAt: true, endsAt: true, zone: true, speakers } },
  through: {
    select: {
      ...{ name: true, town: true, zone: true, brandColour: true },
      logo: { select: { type: true, bytes: true } },
    },
  },
} as const;
