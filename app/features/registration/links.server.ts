import { db } from "#app/platform/db.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";

type Linked = { id: string; placeGeneration: number; entryGeneration: number };

/** The place link's token (`/platz/…`: data, withdrawal, correction). Stands only in mails. */
export const placeToken = ({ id, placeGeneration }: Omit<Linked, "entryGeneration">) =>
  tokenFor("place", id, placeGeneration);

/** The entry link's token (`/raum/…`: enters this seat's room, nothing else). Stands in calendars too. */
export const entryToken = ({ id, entryGeneration }: Omit<Linked, "placeGeneration">) =>
  tokenFor("entry", id, entryGeneration);

/** The registration a valid place link speaks of, or null. */
export async function registrationByPlaceToken(token: string) {
  const found = await linked(token);
  return found && isTokenOf(token, "place", found.id, found.placeGeneration) ? found : null;
}

/** The registration a valid entry link speaks of, or null. */
export async function registrationByEntryToken(token: string) {
  const found = await linked(token);
  return found && isTokenOf(token, "entry", found.id, found.entryGeneration) ? found : null;
}

const linked = (token: string) =>
  db.registration.findUnique({
    where: { id: tokenId(token) },
    select: {
      id: true,
      sessionId: true,
      throughId: true,
      status: true,
      placeGeneration: true,
      entryGeneration: true,
    },
  });
