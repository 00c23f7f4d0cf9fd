import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  readSettings,
  readWhatCanBeRead,
  settingNames,
  WrongSetting,
} from "#app/platform/settings.ts";

const secret = "0123456789abcdef0123456789abcdef";
const production = {
  MODE: "production",
  SECRET: secret,
  PUBLIC_URL: "https://verbund.example.org",
  SMTP_URL: "smtp://mail.example.org",
};

test("without any setting it is a demo on port 3000", () => {
  expect(readSettings({ PORT: "" })).toMatchObject({ MODE: "demo", PORT: 3000, RATE_LIMIT: "on" });
});

test.each([
  ["MODE", "test"],
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["PUBLIC_URL", "verbund.example.org"],
  ["DATABASE_URL", "mysql://localhost/verbund"],
  ["SECRET", "short"],
  ["SMTP_URL", "mail.example.org"],
  ["MAIL_FROM", "Termine"],
  ["BOUNCE_ADDRESS", "zurück"],
  ["BOUNCE_ADDRESS", "rueck+*+*@verbund.example"],
  ["BOUNCE_ADDRESS", "rueck@*.verbund.example"],
  ["BOUNCE_ADDRESS", "rueckadresse-der-geschaeftsstelle+*@verbund.example"],
  ["BOUNCE_SMTP_PORT", "0"],
  ["RESEND_WEBHOOK_SECRET", "secret"],
  ["LIVEKIT_URL", "livekit.example.org"],
  ["LIVEKIT_API_SECRET", "short"],
  ["TRUST_PROXY", "yes"],
  ["RATE_LIMIT", "maybe"],
])("%s=%s stops the start with a sentence naming it", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(WrongSetting);
  expect(() => readSettings({ [name]: value })).toThrow(
    new RegExp(`^${name}: .+See \\.env\\.example`, "m"),
  );
});

test.each(["SECRET", "PUBLIC_URL", "SMTP_URL"])("production does not start without %s", (name) => {
  expect(readSettings(production).MODE).toBe("production");
  expect(() => readSettings({ ...production, [name]: "" })).toThrow(new RegExp(`^${name}`, "m"));
});

test("limits cannot be switched off in production", () => {
  expect(() => readSettings({ ...production, RATE_LIMIT: "off" })).toThrow(/^RATE_LIMIT/m);
});

test("LiveKit's three settings belong together", () => {
  expect(() => readSettings({ LIVEKIT_URL: "wss://rooms.example.org" })).toThrow(/^LIVEKIT_URL/m);
});

test("what is wrong is told for each setting, and the rest is read nevertheless", () => {
  const given = { ...production, SECRET: "short", HOST: "0.0.0.0", SMTP_URL: "" };
  const { settings, wrong } = readWhatCanBeRead(given);
  expect([...wrong.keys()].sort()).toEqual(["SECRET", "SMTP_URL"]);
  expect(settings).toMatchObject({ MODE: "production", HOST: "0.0.0.0" });
});

test("every name in the operators' files is a setting, and each that production needs is there", () => {
  const file = readFileSync("app/server/operations/verbund.env", "utf8");
  const named = file.match(/^[A-Z0-9_]+(?==)/gm) ?? [];
  expect(named.filter((name) => !settingNames.includes(name))).toEqual([]);
  const written = Object.fromEntries(
    named.map((name) => [name, new RegExp(`^${name}=(.*)$`, "m").exec(file)?.[1]]),
  );
  const { wrong } = readWhatCanBeRead(written);
  expect([...wrong.keys()].sort()).toEqual(["LIVEKIT_URL", "SECRET"]);
});

test("every setting has its line in .env.example", () => {
  const listed = readFileSync(".env.example", "utf8").match(/^[A-Z0-9_]+(?==)/gm);
  expect(listed?.sort()).toEqual([...settingNames].sort());
});
