import { renderSVG } from "uqr";
import type { Login } from "./logins.server.ts";
import { offeredKey, offerKey } from "./second-factor.server.ts";
import { keyAddress, keyWords } from "./totp.server.ts";

/**
 * What the page of the second factor shows: a key to take over, to who has none or brings a new phone; else
 * nothing. Whoever typed a wrong code keeps the key of `before`.
 */
export function keyFor(login: Login, { isNew, before }: { isNew: boolean; before?: string }) {
  if (login.isEnrolled && !isNew) return null;
  const known = before ? offeredKey(login, before) : null;
  const { key, offered } = known ? { key: known, offered: before as string } : offerKey(login);
  const svg = renderSVG(keyAddress(key, "Verbund", login.email), { border: 1 });
  return {
    words: keyWords(key),
    offered,
    picture: `data:image/svg+xml,${encodeURIComponent(svg)}`,
  };
}
