import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import { connect } from "node:tls";

/** The addresses of TURN servers that LiveKit names to whoever joins; undefined where it lets nobody in. */
export const turnOffered = (url: string, token: string) =>
  new Promise<string[] | undefined>((done) => {
    const socket = new WebSocket(
      `${url.replace(/^http/, "ws")}/rtc?access_token=${token}&protocol=15`,
    );
    socket.binaryType = "arraybuffer";
    const say = (offered: string[] | undefined) => {
      clearTimeout(patience);
      socket.close();
      done(offered);
    };
    const patience = setTimeout(() => say(undefined), 10_000);
    socket.addEventListener("error", () => say(undefined));
    // The first message is the answer to joining. Its addresses stand in it as plain text.
    socket.addEventListener("message", ({ data }) => {
      const text = Buffer.from(data as ArrayBuffer).toString("latin1");
      say([...new Set(text.match(/turns?:[\w.:[\]-]+\?transport=(tcp|udp)/g) ?? [])]);
    });
  });

const BINDING = 0x0001;
const ANSWERED = 0x0101;
const COOKIE = 0x2112a442;

/** Asks a TURN server for our own address, which needs no login (RFC 8489, 5). @returns what stands in the way. */
export const answersAsTurn = (url: string) =>
  new Promise<string | undefined>((done) => {
    const [, host = "", port = ""] = /^turns:(.+):(\d+)/.exec(url) ?? [];
    const question = Buffer.alloc(20);
    question.writeUInt16BE(BINDING, 0);
    question.writeUInt32BE(COOKIE, 4);
    randomBytes(12).copy(question, 8);
    const named = isIP(host) ? {} : { servername: host };
    const to = { host, port: Number(port), timeout: 5_000, ...named };
    const socket = connect(to, () => socket.write(question));
    const say = (problem?: string) => {
      socket.destroy();
      done(problem);
    };
    socket.once("data", (answer: Buffer) => {
      const isAnswer = answer.length >= 20 && answer.readUInt16BE(0) === ANSWERED;
      say(
        isAnswer && answer.subarray(4, 20).equals(question.subarray(4))
          ? undefined
          : "it is no TURN server",
      );
    });
    socket.once("end", () => say("it closes the connection"));
    socket.once("timeout", () => say("no answer within five seconds"));
    socket.once("error", ({ message }) => say(message));
  });
