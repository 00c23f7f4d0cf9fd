import { route } from "@remix-run/route-config";

/** Addresses without a language: of programs, of services that call back, and of development. */
export const machineDoors = [
  route("api/v1/associations", "routes/api/associations.ts"),
  route("api/v1/companies", "routes/api/companies.ts"),
  route("api/v1/sessions", "routes/api/sessions.ts"),
  route("api/v1/sessions/:sessionId", "routes/api/session.ts"),
  route("api/v1/sessions/:sessionId/registrations", "routes/api/registrations.ts"),
  route("api/v1/sessions/:sessionId/captions", "routes/api/captions.ts"),
  route("api/v1/openapi.json", "routes/api/openapi.ts"),
  route("api/*", "routes/api/missing.ts"),
  route("webhooks/livekit", "routes/webhooks/livekit.ts"),
  route("webhooks/resend", "routes/webhooks/resend.ts"),
  route("dev/mailbox", "routes/dev/mailbox.tsx"),
  route("dev/mailbox/:mailId", "routes/dev/mailbox-mail.tsx"),
  route("dev/mailbox/:mailId/:part", "routes/dev/mailbox-part.ts"),
  route("dev/clock", "routes/dev/clock.tsx"),
  route("dev/catalog", "routes/dev/catalog.tsx"),
  route("dev/catalog/:mail", "routes/dev/catalog-mail.ts"),
];
