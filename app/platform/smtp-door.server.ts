import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from "smtp-server";
import { asciiAddress } from "./calendar.server.ts";
import { largestMail } from "./incoming-mail.server.ts";
import { errorWords, log } from "./log.server.ts";
import { isFor } from "./return-address.ts";

type Door = {
  port: number;
  host: string;
  /** The only addresses that mail is taken for; a `*` in one stands for what changes with each mail. */
  recipients: string[];
  /**
   * Resolves when the mail is dealt with for good, or with the refusal that its sender is to read; what it
   * throws makes the sender come again.
   */
  take: (raw: Uint8Array, envelope: Envelope) => Promise<DoorRefusal | undefined>;
};

/** Who hands a mail over for whom, outside of the mail itself; a notice comes from nobody: "". */
export type Envelope = { from: string; to: string[] };

export type DoorRefusal = { code: number; words: string };

/** Milliseconds: of silence, of a whole connection, and until a taken port is tried again. */
const limits = { silence: 30_000, connection: 5 * 60_000, nextTry: 10_000 };

/**
 * Listens for mail. 250 means that `take` is done with it; while it cannot be, the answer is 451 and the
 * sender keeps the mail. Where another worker holds the port, this one waits for it.
 */
export function startSmtpDoor({ port, host, recipients, take }: Door) {
  const known = recipients.map(comparable);
  const server = new SMTPServer({
    name: recipients[0]?.split("@").at(-1),
    size: largestMail,
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    maxClients: 20,
    socketTimeout: limits.silence,
    closeTimeout: 2_000,
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(
        known.some((each) => isFor(each, comparable(address)))
          ? null
          : refusal(550, "No such address here"),
      ),
    onData: (stream, { envelope }, done) =>
      received(stream, (raw) => take(raw, plain(envelope))).then((problem) =>
        problem ? done(problem) : done(null, "Taken"),
      ),
  });
  server.server.on("connection", (socket) => {
    const end = setTimeout(() => socket.destroy(), limits.connection);
    socket.once("close", () => clearTimeout(end));
  });

  let again: NodeJS.Timeout | undefined;
  server.on("error", (error: NodeJS.ErrnoException) => {
    log("smtp-door.error", { code: error.code ?? error.name });
    if (error.syscall !== "listen") return;
    again = setTimeout(listen, limits.nextTry);
  });
  const listen = () => server.listen(port, host);
  listen();
  return {
    stop: () => {
      clearTimeout(again);
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const comparable = (address: string) => asciiAddress(address).toLowerCase();

const plain = ({ mailFrom, rcptTo }: SMTPServerEnvelope): Envelope => ({
  from: mailFrom ? mailFrom.address : "",
  to: rcptTo.map(({ address }) => address),
});

const refusal = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode });

/** @returns what to answer instead of 250, or null. */
async function received(
  stream: SMTPServerDataStream,
  take: (raw: Uint8Array) => ReturnType<Door["take"]>,
): Promise<Error | null> {
  try {
    const parts: Uint8Array[] = [];
    for await (const part of stream) if (!stream.sizeExceeded) parts.push(part);
    if (stream.sizeExceeded) return refusal(552, "Too large");
    const refused = await take(Buffer.concat(parts));
    return refused ? refusal(refused.code, refused.words) : null;
  } catch (error) {
    log("smtp-door.postponed", { error: errorWords(error).replace(/\S+@\S+/g, "…") });
    return refusal(451, "Not now, please try again later");
  }
}
