import type { Refusal } from "#app/features/sessions/sessions.ts";
import { boot, explain } from "./boot.ts";

/** `npm run session -- plan …`: the office's first door, until it has pages. */
async function run() {
  const { database } = await boot();
  try {
    const { runSessionCommand } = await import("#app/features/planning/command.server.ts");
    const { publish } = await import("#app/features/planning/publish.server.ts");
    const { reschedule } = await import("#app/features/moments/reschedule.server.ts");
    const { undoChange } = await import("#app/features/moments/undo-change.server.ts");
    const { refusalText } = await import("#app/features/sessions/texts.ts");
    const say = (refusal: Refusal) => refusalText[refusal]({}, { locale: "en" });
    const above = { publish, reschedule, undoChange, say };
    await runSessionCommand(process.argv.slice(2), console.log, above);
  } finally {
    await database.stop();
  }
}

run().then(() => process.exit(process.exitCode ?? 0), explain);
