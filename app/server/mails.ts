import { boot, explain } from "./boot.ts";
import { Refusal } from "./refusal.ts";

const HOW = `npm run mails -- failed             mails that finally failed, one line each
npm run mails -- again MAIL…        sends these again, if they still have something true to say
npm run mails -- bounced            mails of the last 30 days that came back
npm run mails -- receive < MAIL     takes a mail that came back, for a mail server's pipe`;

/** What a mail server's pipe understands as "keep it and come again" (sysexits.h). */
const TEMPORARILY = 75;

/** "There is no such person": what stands in the error output goes back to the sender. */
const NOBODY = 67;

const commands: Record<string, () => Promise<void>> = { failed, again, bounced, receive };
const [name = "", ...ids] = process.argv.slice(2);

async function run() {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refusal(HOW);
  await command();
}

async function failed() {
  const { database } = await boot();
  try {
    const { listFailed } = await import("#app/features/notifications/command.server.ts");
    await listFailed(console.log);
  } finally {
    await database.stop();
  }
}

async function again() {
  if (ids.length === 0) throw new Refusal(HOW);
  const { database } = await boot();
  try {
    const { sendAllAgain } = await import("#app/features/notifications/command.server.ts");
    process.exitCode = await sendAllAgain(ids, console.log);
  } finally {
    await database.stop();
  }
}

async function bounced() {
  const { database } = await boot();
  try {
    const { findBounced } = await import("#app/features/notifications/queries.server.ts");
    const { currentTime } = await import("#app/platform/clock.server.ts");
    const rows = await findBounced({ now: await currentTime() }, 30);
    for (const { receivedAt, status, permanent, template, recipient } of rows)
      console.log(
        [receivedAt.toISOString(), status, permanent ? "final" : "late", template, recipient].join(
          "  ",
        ),
      );
    console.log(`${rows.length} came back`);
  } finally {
    await database.stop();
  }
}

/** Whatever stands in the way, the mail server keeps the mail: nothing that comes back is lost. */
async function receive() {
  try {
    const raw = await standardInput();
    const { database } = await boot();
    try {
      const { takeMail } = await import("#app/features/returns/take-mail.server.ts");
      const refused = await takeMail(raw);
      if (refused) process.stderr.write(`${refused.words}\n`);
      if (refused) process.exitCode = refused.code < 500 ? TEMPORARILY : NOBODY;
    } finally {
      await database.stop();
    }
  } catch (error) {
    process.stderr.write(`${(error as Error)?.message ?? error}\n`);
    process.exitCode = TEMPORARILY;
  }
}

/** All of it is read, so that its writer can end; what is too large to be one of ours is not kept. */
async function standardInput(): Promise<Uint8Array> {
  const { largestMail } = await import("#app/platform/incoming-mail.server.ts");
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += part.length;
    if (size <= largestMail) parts.push(part);
  }
  return size <= largestMail ? Buffer.concat(parts) : new Uint8Array();
}

run().then(() => process.exit(process.exitCode ?? 0), explain);
