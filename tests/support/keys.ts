import { paths, pathsIn } from "#app/paths.ts";
import { aCookieJar } from "./cookie-jar.ts";

const go = pathsIn("de");

/** A browser's cookies and nothing else of it. */
export const aVisitor = (url: string) => aCookieJar(url, { Origin: url });

/** Enters a room as a browser does, and fetches a key to the room server. */
export async function keyBehind(jar: ReturnType<typeof aVisitor>, token: string) {
  const entered = await jar.ask(go.room(token), {});
  const fetched = await jar.ask(paths.roomKey(token), {});
  if (fetched.status !== 200) throw new Error(`${entered.status} ${fetched.text}`);
  return JSON.parse(fetched.text) as { url: string; token: string };
}

/** The expert's key, on a device where they opened their own page. */
export async function stageKey(url: string, links: { expert: string; stage: string }) {
  const jar = aVisitor(url);
  await jar.ask(go.expert(links.expert), {});
  return keyBehind(jar, links.stage);
}
