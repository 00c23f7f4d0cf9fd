import { renderSVG } from "uqr";
import type { Login } from "./logins.server.ts";
import { offeredKey, offerKey } from "./second-factor.server.ts";
import { keyAddress, keyWords } from "./totp.server.ts";

/** What the page of the second factor shows: nothing to a person who has one, else a key to take over. */
export function keyFor(login: Login, before?: string) {
  if (login.isEnrolled) return null;
  const known = before ? offeredKey(login, before) : null;
  const { key, offered } = known ? { key: known, offered: before as string } : offerKey(login);
  const svg = renderSVG(keyAddress(key, "Verbund", login.email), { border: 1 });
  return {
    words: keyWords(key),
    offered,
    picture: `data:image/svg+xml,${encodeURIComponent(svg)}`,
  };
}
