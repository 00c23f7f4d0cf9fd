import type { AddressInfo } from "node:net";
import dns2, { Packet } from "dns2";

export type Zone = Record<string, { TXT?: string[]; A?: string[]; PTR?: string[] }>;

const most = 255;
const parts = (text: string) => text.match(new RegExp(`.{1,${most}}`, "g")) ?? [""];

/** A name server that knows nothing but `zone`, which a test may change while it runs. */
export async function nameServer(zone: Zone) {
  const server = dns2.createServer({
    udp: true,
    handle: (request, send) => {
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const name = question?.name.toLowerCase() ?? "";
      const known = zone[name];
      if (!known) response.header.rcode = 3;
      const add = (type: number, rest: object) =>
        response.answers.push({ name, type, class: 1, ttl: 1, ...rest } as never);
      if (question?.type === Packet.TYPE.TXT)
        for (const text of known?.TXT ?? []) add(Packet.TYPE.TXT, { data: parts(text) });
      if (question?.type === Packet.TYPE.A)
        for (const address of known?.A ?? []) add(Packet.TYPE.A, { address });
      if (question?.type === Packet.TYPE.PTR)
        for (const domain of known?.PTR ?? []) add(Packet.TYPE.PTR, { domain });
      send(response);
    },
  });
  const bound = (await server.listen({ udp: { port: 0, address: "127.0.0.1" } })) as {
    udp: AddressInfo;
  };
  return { address: `127.0.0.1:${bound.udp.port}`, close: () => server.close() };
}
