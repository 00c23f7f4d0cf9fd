import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { db } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { fingerprint } from "#app/platform/secrets.server.ts";
import { loginLivesSeconds } from "./staff.ts";

/** Opens a login for a person whom something else than a code has proven, or anew at the second factor. */
const openLogin = createAuthEndpoint.serverOnly(
  {
    method: "POST",
    body: z.object({ staffId: z.string(), secondFactorAt: z.date().nullable() }),
  },
  async (context) => {
    const { staffId, secondFactorAt } = context.body;
    const { internalAdapter } = context.context;
    const user = await internalAdapter.findUserById(staffId);
    if (!user) return null;
    const session = await internalAdapter.createSession(staffId, false, { secondFactorAt });
    await setSessionCookie(context, { session, user });
    return { id: session.id };
  },
);

/**
 * better-auth keeps the logins (rows, signed cookies); it speaks no HTTP here: actions call it and hand
 * on its cookies. The codes that lead to them and the second factor are the house's own.
 */
const betterAuthOfTheHouse = () =>
  betterAuth({
    baseURL: publicUrl,
    secret: fingerprint("login", "better-auth"),
    database: prismaAdapter(db, { provider: "postgresql" }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    user: { modelName: "staff" },
    session: {
      modelName: "cookieSession",
      fields: { userId: "staffId" },
      expiresIn: loginLivesSeconds,
      disableSessionRefresh: true,
      additionalFields: { secondFactorAt: { type: "date", required: false, input: false } },
    },
    advanced: {
      cookiePrefix: "verbund",
      useSecureCookies: publicUrl.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      // It would ask for passwords and pictures, which nobody here has.
      database: { generateId: newId, validateSchema: false },
    },
    plugins: [{ id: "house", endpoints: { openLogin } }],
  });

let made: ReturnType<typeof betterAuthOfTheHouse> | undefined;

/** Made at the first login: the build must not need SECRET. */
export const auth = () => {
  made ??= betterAuthOfTheHouse();
  return made.api;
};
