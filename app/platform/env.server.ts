import { readSettings } from "./settings.ts";

/** Read once. A wrong setting stops the process before it serves anyone. */
export const env = readSettings(process.env);

export const isProduction = env.MODE === "production";

/** Where links in mails lead, without a trailing slash. */
export const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
