import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import { ownDataToken } from "#app/features/identity/own-data-links.server.ts";
import { db } from "#app/platform/db.server.ts";
import { asked, type PublicPage } from "./pages.ts";

/** What the mail to somebody who asks for their own data leads to. */
export async function anOwnDataLink(email: string) {
  await askOwnData({ now: new Date(), locale: "de" }, email);
  return ownDataToken(await db.ownDataRequest.findFirstOrThrow({ where: { address: email } }));
}

/** Where one's own data is asked for, read and deleted. */
export const ownDataPages = (ownData: string): PublicPage[] => [
  { name: "own data", path: (go) => go.ownData() },
  {
    name: "own data, with an error",
    path: (go) => go.ownData(),
    act: (page) => asked(page, "anna"),
    status: 400,
  },
  {
    name: "own data, sent",
    path: (go) => go.ownData(),
    act: (page) => asked(page, "neu@example.org"),
  },
  { name: "own data, everything", path: (go) => go.ownData(ownData) },
  { name: "own data, link over", path: (go) => go.ownData("vorbei"), status: 404 },
  { name: "own data, delete", path: (go) => go.erase(ownData) },
];
