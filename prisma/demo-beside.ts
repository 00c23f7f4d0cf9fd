/** What stands beside the demo's programme: one topic as a series, its leaflets, a request for an expert. */
import { askLending } from "#app/features/experts/ask-lending.server.ts";
import { addMaterial } from "#app/features/materials/add-material.server.ts";
import { openSeries } from "#app/features/sessions/series.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { actingFor, demanded, type Stage } from "./demo.ts";
import { checklist, course, leaflet } from "./demo-files.ts";

const title = "Kurzarbeit Schritt für Schritt";
const hours = 60 * 60_000;

/** Everything that the office of AIW keeps for "Kurzarbeit Schritt für Schritt", and what Steinfurt asks of Emsland. */
export async function fillBeside(stage: Stage) {
  const office = await actingFor(stage, "aiw", new Date(stage.now.getTime() - 26 * hours));
  const dates = await db.session.findMany({
    where: { hostId: office.association.id, title: { startsWith: title } },
    orderBy: { startsAt: "asc" },
    select: { id: true },
  });
  const [first, ...others] = dates.map(({ id }) => id);
  await transact(async (tx) => {
    const seriesId = await openSeries(tx, office, { title, of: first });
    await tx.session.updateMany({ where: { id: { in: others } }, data: { seriesId } });
  });
  for (const sessionId of others)
    for (const [file, audience] of [
      [checklist, "public"],
      [course, "registered"],
    ] as const) {
      const name = `${file.title.replace(": ", " - ")}.pdf`;
      const sent = { name, content: leaflet(file), audience };
      demanded(await addMaterial(office, sessionId, sent), name);
    }
  const asking = await actingFor(stage, "steinfurt", new Date(stage.now.getTime() - 4 * hours));
  const message = "Eine Sprechstunde für Gastgewerbe und Handel in zwei Wochen, etwa 40 Betriebe.";
  demanded(
    await askLending(asking, stage.expertIds.get("agencyNorth") ?? "", { message }),
    message,
  );
}
