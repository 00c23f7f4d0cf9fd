import type { Sent } from "./returns.ts";

export const lines = (...text: string[]) => text.join("\r\n");
export const headOf = (raw: string) => raw.slice(0, raw.indexOf("\r\n\r\n"));

/** What differs from one notice to the next. */
export type Case = {
  to: string;
  host: string;
  /** What the server of the recipient said. */
  said: string;
  isCut: boolean;
};

export type Form = {
  name: string;
  kind: "failed" | "late";
  write: (sent: Sent, given: Case) => string;
};

export const head = (from: string, subject: string, ...more: string[]) => [
  "Return-Path: <>",
  "Date: Mon, 30 Nov 2026 19:10:04 +0100",
  `From: ${from}`,
  "To: termine@verbund.example",
  `Subject: ${subject}`,
  "Message-ID: <20261130181004.1@mx.example.net>",
  ...more,
];
export const plain = ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"];
export const copy = ({ raw }: Sent, { isCut }: Case) => (isCut ? headOf(raw) : raw);
