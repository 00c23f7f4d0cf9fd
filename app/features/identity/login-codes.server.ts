import { seal, unseal } from "#app/platform/secrets.server.ts";

const sealedFor = "login-code";

/** The code behind a kept one (`LoginCode.value`), or null once `SECRET` has changed. */
export const codeIn = (value: string) =>
  unseal(sealedFor, Buffer.from(value.split(":", 1)[0] ?? "", "base64url"));

export const sealCode = (code: string) => seal(sealedFor, code).toString("base64url");

/** How better-auth names the row of a normalised address. */
export const identifierOf = (address: string) => `sign-in-otp-${address}`;

/** The address that a kept code is for. */
export const addressOfCode = (identifier: string) => identifier.slice(identifierOf("").length);
