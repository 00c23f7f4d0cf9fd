import { boot, explain } from "./boot.ts";

/** `npm run staff -- invite …`: lets an office in again that has locked itself out. */
async function run() {
  const { database } = await boot();
  try {
    const { runStaffCommand } = await import("#app/features/identity/command.server.ts");
    process.exitCode = await runStaffCommand(process.argv.slice(2), console.log);
  } finally {
    await database.stop();
  }
}

run().then(() => process.exit(process.exitCode ?? 0), explain);
