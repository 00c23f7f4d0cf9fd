import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** Is a TCP port of the loopback address free? */
export const isFree = (port: number, host = "127.0.0.1") =>
  new Promise<boolean>((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(true)));
  });

/** A TCP port that nobody listens on right now. */
export const freePort = () =>
  new Promise<number>((answer, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => answer(typeof address === "object" && address ? address.port : 0));
    });
  });

export const isUdpFree = (port: number) =>
  new Promise<boolean>((answer) => {
    const probe = createSocket("udp4");
    probe.once("error", () => answer(false));
    probe.bind({ port, address: "127.0.0.1", exclusive: true }, () =>
      probe.close(() => answer(true)),
    );
  });

export const freeUdpPort = () =>
  new Promise<number>((answer, fail) => {
    const probe = createSocket("udp4");
    probe.once("error", fail);
    probe.bind({ port: 0, address: "127.0.0.1" }, () => {
      const { port } = probe.address();
      probe.close(() => answer(port));
    });
  });
