import type { Scope } from "#app/features/identity/scope.ts";
import { pathsIn } from "#app/paths.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { pictureHash } from "#app/platform/drawing.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { pictureAlt, pictureEdition, pictureSize, pictureWords } from "./picture.ts";

type Pictured = Parameters<typeof pictureWords>[0] & { host: { slug: string } };

/** What the picture of a session shows at this association, and the hash its address carries. */
export async function describePicture({ association, locale }: Scope, session: Pictured) {
  const own = association.brandColour;
  const host = session.isOwn ? own : await colourOf(session.host.slug);
  const words = pictureWords(session, {
    association: association.name,
    colours: { own, host },
    locale,
  });
  return { words, hash: pictureHash(words, pictureEdition) };
}

/** Address and words of the picture, as a page's head names them. */
export async function pictureInHead(scope: Scope, session: Pictured & { id: string }) {
  const { words, hash } = await describePicture(scope, session);
  const href = pathsIn(scope.locale).picture(scope.association.slug, session.id, hash);
  return { href, alt: pictureAlt(words), ...pictureSize };
}

async function colourOf(slug: string) {
  const [host] = await rowsOf<{ brandColour: string }>(
    Prisma.sql`SELECT "brandColour" FROM "Association" WHERE slug = ${slug}`,
  );
  return orNotFound(host).brandColour;
}
