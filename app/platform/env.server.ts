import { readSettings } from "./settings.ts";

/** Read once. A wrong setting stops the process before it serves anyone. */
export const env = readSettings(process.env);

/** For what needs a connection of its own to the end: a pooler between would lose what LISTEN asks for. */
export const directUrl = env.DATABASE_URL_DIRECT ?? env.DATABASE_URL;

export const isProduction = env.MODE === "production";

/** Where links in mails lead, without a trailing slash. */
export const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
