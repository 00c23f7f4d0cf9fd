import { connect, createServer, type Socket } from "node:net";
import { freePort } from "#app/server/ports.ts";

/** One address for several servers, as a proxy gives it: each connection goes to the next of them that takes it. */
export async function oneAddress(ports: number[]) {
  const port = await freePort();
  let turn = 0;
  const lead = (from: Socket, tries: number) => {
    if (tries === 0) return void from.destroy();
    const to = connect(ports[turn++ % ports.length] ?? 0, "127.0.0.1");
    const next = () => lead(from, tries - 1);
    to.once("error", next).once("connect", () => {
      to.off("error", next);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        one.on("error", () => other.destroy()).on("close", () => other.destroy());
      from.pipe(to).pipe(from);
    });
  };
  const server = createServer((from) =>
    lead(
      from.on("error", () => {}),
      ports.length,
    ),
  );
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return { port, url: `http://localhost:${port}`, stop: () => server.close() };
}
