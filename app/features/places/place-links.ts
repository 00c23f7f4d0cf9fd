import { pathsIn } from "#app/paths.ts";

type Of = { token: string; entryToken: string; slug: string; sessionId: string };

/** Where the page of a place leads; `entryToken` opens the room and nothing else. */
export function placeLinks(locale: "de" | "en", { token, entryToken, slug, sessionId }: Of) {
  const go = pathsIn(locale);
  return {
    file: go.placeFile(token),
    room: go.room(entryToken),
    ownData: go.ownData(),
    details: go.correct(token),
    certificate: go.placeCertificate(token),
    colleague: go.colleague(token),
    withdraw: go.withdraw(token),
    session: go.session(slug, sessionId),
    register: go.register(slug, sessionId),
  };
}
