import { connect } from "node:net";
import nodemailer from "nodemailer";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { largestMail } from "#app/platform/incoming-mail.server.ts";
import { startSmtpDoor } from "#app/platform/smtp-door.server.ts";
import { freePort } from "#app/server/ports.ts";

const host = "127.0.0.1";
let output: MockInstance<typeof process.stdout.write>;
let open: { stop: () => Promise<void> }[] = [];

beforeEach(() => {
  output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});

afterEach(async () => {
  await Promise.all(open.map((door) => door.stop()));
  open = [];
  const logged = output.mock.calls.map(([line]) => String(line)).join("");
  output.mockRestore();
  expect(logged).not.toMatch(/@/);
});

/** A door that keeps what it takes. */
async function aDoor(take?: Parameters<typeof startSmtpDoor>[0]["take"], port?: number) {
  const taken: string[] = [];
  const where = port ?? (await freePort());
  const keep = async (raw: Uint8Array) => {
    taken.push(Buffer.from(raw).toString());
    return undefined;
  };
  const recipients = ["bounces@verbund.example", "termine@müller.example"];
  const door = startSmtpDoor({ port: where, host, recipients, take: take ?? keep });
  open.push(door);
  return { port: where, taken, ...door };
}

/** What the door answers to a mail program: "250" or its refusal. */
async function send(
  port: number,
  { to = "bounces@verbund.example", from = "", raw = "A: b\r\n\r\nx" },
) {
  const client = nodemailer.createTransport({ host, port, ignoreTLS: true });
  const sent = client.sendMail({ envelope: { from, to }, raw });
  return sent.then(
    ({ response }) => response,
    (error) => String(error.response ?? error.code),
  );
}

/** Speaks line by line, each after the answer to the one before, without a mail program's manners. */
function speak(port: number, ...said: string[]) {
  return new Promise<string>((resolve) => {
    let heard = "";
    const socket = connect(port, host);
    socket.on("data", (text) => {
      heard += text;
      if (/^\d{3} .*\r\n$/m.test(String(text))) socket.write(`${said.shift() ?? "QUIT"}\r\n`);
    });
    socket.on("error", () => resolve(heard));
    socket.on("close", () => resolve(heard));
  });
}

test("mail to the return address is taken whole, from anyone, with an empty sender too", async () => {
  const { port, taken } = await aDoor();
  expect(await send(port, { raw: "Subject: ü\r\n\r\n.leading dot\r\nend" })).toMatch(/^250 /);
  expect(await send(port, { to: "BOUNCES@Verbund.example", from: "a@example.org" })).toMatch(
    /^250 /,
  );
  expect(await send(port, { to: "termine@xn--mller-kva.example" })).toMatch(/^250 /);
  expect(taken[0]).toContain("Subject: ü\r\n\r\n.leading dot\r\nend");
  expect(taken).toHaveLength(3);
});

test("nothing is passed on to other addresses, nobody logs in", async () => {
  const { port, taken } = await aDoor();
  for (const to of ["anna@example.org", "office@verbund.example", "bounces@verbund.example.org"])
    expect(await send(port, { to })).toMatch(/^550 /);
  const heard = await speak(port, "EHLO x", "AUTH PLAIN AGEAYg==", "STARTTLS", "VRFY anna");
  expect(heard).not.toMatch(/^250[- ](AUTH|STARTTLS)/m);
  expect(heard.match(/^5\d\d /gm)).toHaveLength(2);
  expect(heard).not.toMatch(/^235|anna/m);
  expect(taken).toEqual([]);
});

test("250 comes only after the mail is dealt with; while it cannot be, the sender keeps it", async () => {
  let isAway = true;
  const taken: string[] = [];
  const { port } = await aDoor(async (raw) => {
    if (isAway) throw new Error("connect ECONNREFUSED, mail of anna@example.org");
    taken.push(Buffer.from(raw).toString());
    return undefined;
  });
  expect(await send(port, {})).toMatch(/^451 /);
  isAway = false;
  expect(await send(port, {})).toMatch(/^250 /);
  expect(taken).toHaveLength(1);
});

test("a mail above 1 MB is refused, announced or not", async () => {
  const { port, taken } = await aDoor();
  const large = `A: b\r\n\r\n${`${"x".repeat(998)}\r\n`.repeat(1100)}`;
  expect(await send(port, { raw: large })).toMatch(/^552 /);
  const said = ["EHLO x", "MAIL FROM:<>", "RCPT TO:<bounces@verbund.example>", "DATA"];
  const heard = await speak(port, ...said, `${large}.`);
  expect(heard).toMatch(/^552 /m);
  const announced = await speak(port, "EHLO x", `MAIL FROM:<> SIZE=${largestMail + 1}`);
  expect(announced).toMatch(/^552 /m);
  expect(taken).toEqual([]);
});

test("nonsense and sudden goodbyes do not bring it down", async () => {
  const { port, taken } = await aDoor();
  expect(await speak(port, "\u0000\u0001\u0002", "EHLO")).toMatch(/^5\d\d /m);
  expect(await speak(port, "EHLO x", "MAIL FROM:<", "RCPT TO:<@@>", "DATA")).toMatch(/^50\d /m);
  expect(await speak(port, "GET / HTTP/1.1")).toMatch(/^\d{3} /m);
  expect(await speak(port, "X".repeat(100_000))).toMatch(/^\d{3} /m);
  const rude = connect(port, host);
  rude.write("EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<bounces@verbund.example>\r\nDATA\r\nA: b");
  await new Promise((heard) => rude.once("data", heard));
  rude.destroy();
  expect(await send(port, {})).toMatch(/^250 /);
  expect(taken).toHaveLength(1);
});

test("a second worker on the same port does not fall over it", async () => {
  const first = await aDoor();
  const second = await aDoor(undefined, first.port);
  const error = '"event":"smtp-door.error","code":"EADDRINUSE"';
  await vi.waitFor(() => expect(output.mock.calls.join("")).toContain(error), 60_000);
  expect(await send(first.port, {})).toMatch(/^250 /);
  expect(first.taken).toHaveLength(1);
  await second.stop();
});
