import { z } from "zod";
import { isReturnAddress, returnAddressOf } from "./return-address.ts";

const listed = (text: string) => text.split(/[\s,]+/).filter(Boolean);

/** An address, with a port where it is not 53: 192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:5353. */
const nameServer = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\]|[0-9a-f]*:[0-9a-f:]+)(:\d{1,5})?$/i;

const filled = (address: string) => returnAddressOf(address, "x");

/**
 * Every setting of an installation. Each has a line in `.env.example`.
 * An empty value counts as absent.
 */
const Shape = z.object({
  MODE: z.enum(["demo", "production"]).default("demo"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:-]+$/i)
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_URL_DIRECT: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  SECRET: z.string().min(32).optional(),
  SECRET_PREVIOUS: z.string().min(32).optional(),
  BACKUP_KEY: z.string().min(12).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{16,}=*$/)
    .optional(),
  OPERATOR_IMPRINT: z
    .string()
    .max(4000)
    .transform((text) => text.replaceAll("\\n", "\n"))
    .optional(),
  MAIL_FROM: z.email().default("termine@verbund.example"),
  BOUNCE_ADDRESS: z
    .string()
    .refine(
      (address) => isReturnAddress(address) && z.email().safeParse(filled(address)).success,
      "is an address; a * before the @ stands for the mail, and leaves it room for 36 characters",
    )
    .optional(),
  BOUNCE_SMTP_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  BOUNCE_SMTP_HOST: z.string().default("127.0.0.1"),
  OPERATOR_ADDRESS: z.email().optional(),
  MAIL_EXITS: z.string().transform(listed).optional(),
  DNS_SERVERS: z
    .string()
    .transform(listed)
    .refine((servers) => servers.every((server) => nameServer.test(server)))
    .optional(),
  LIVEKIT_URL: z
    .string()
    .regex(/^(wss?|https?):\/\//)
    .optional(),
  LIVEKIT_API_KEY: z.string().optional(),
  LIVEKIT_API_SECRET: z.string().min(32).optional(),
  LIVEKIT_WEBHOOK_KEY: z.string().optional(),
  LIVEKIT_WEBHOOK_SECRET: z.string().min(32).optional(),
  LIVEKIT_TURN_HOST: z
    .string()
    .regex(/^[\w.-]+$/, "is a name, such as turn.example.org")
    .optional(),
  LIVEKIT_TCP_PORT: z.coerce.number().int().min(1).max(65_535).default(7881),
  LIVEKIT_UDP_PORTS: z
    .string()
    .regex(/^\d{1,5}(-\d{1,5})?$/, "is a port or a range of ports, such as 50000-60000")
    .default("50000-60000"),
  RECORDINGS_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  RECORDINGS_S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      "is the name of a bucket, such as verbund-recordings",
    )
    .optional(),
  RECORDINGS_S3_REGION: z.string().default("us-east-1"),
  RECORDINGS_S3_KEY: z.string().optional(),
  RECORDINGS_S3_SECRET: z.string().optional(),
  RECORDINGS_S3_PATH_STYLE: z.enum(["on", "off"]).default("on"),
  RECORDING_MOST_MB: z.coerce.number().int().min(10).max(8_000).default(4_000),
  RECORDING_MOST_MONTHS: z.coerce.number().int().min(1).max(60).default(24),
  EGRESS: z
    .string()
    .regex(/^(s3|\/.*)$/, "is s3, or the folder of recordings as egress sees it, such as /out")
    .optional(),
  DEMO_STORY: z.enum(["on", "off"]).default("on"),
  PAGE_CACHE: z.enum(["on", "off"]).default("on"),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  TRUST_PROXY: z.coerce.number().int().min(1).max(10).optional(),
  RATE_LIMIT: z.enum(["on", "off"]).default("on"),
});

/** As .env.example lists them. */
export const settingNames = Object.keys(Shape.shape);

/** What belongs together. */
const Settings = Shape.superRefine((given, problem) => {
  const wrong = (name: string, message: string) =>
    problem.addIssue({ code: "custom", path: [name], message });
  if (given.MODE === "demo" && given.HOST && !isLoopback(given.HOST))
    wrong("HOST", "of a demo is an address of this machine alone, such as 127.0.0.1");
  if (given.DATABASE_URL_DIRECT && !given.DATABASE_URL)
    wrong("DATABASE_URL_DIRECT", "belongs to DATABASE_URL, which is not set");
  const bucket = [
    given.RECORDINGS_S3_ENDPOINT,
    given.RECORDINGS_S3_BUCKET,
    given.RECORDINGS_S3_KEY,
    given.RECORDINGS_S3_SECRET,
  ];
  if (bucket.some(Boolean) && !bucket.every(Boolean))
    wrong(
      "RECORDINGS_S3_BUCKET",
      "RECORDINGS_S3_ENDPOINT, RECORDINGS_S3_KEY and RECORDINGS_S3_SECRET belong together: set all four",
    );
  if (given.MODE === "production") {
    if (!given.SECRET) wrong("SECRET", "is required in production (32 characters or more)");
    if (!given.PUBLIC_URL) wrong("PUBLIC_URL", "is required in production: links in mails need it");
    if (given.RATE_LIMIT === "off") wrong("RATE_LIMIT", "cannot be off in production");
    if (!given.SMTP_URL && !given.RESEND_API_KEY)
      wrong("SMTP_URL", "or RESEND_API_KEY is required in production: invitations go by mail");
  }
  const livekit = [given.LIVEKIT_URL, given.LIVEKIT_API_KEY, given.LIVEKIT_API_SECRET];
  if (livekit.some(Boolean) && !livekit.every(Boolean))
    wrong("LIVEKIT_URL", "LIVEKIT_API_KEY and LIVEKIT_API_SECRET belong together: set all three");
});

/** A name or address that leads nowhere but to this machine. */
export const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

export type Settings = z.infer<typeof Settings>;

export class WrongSetting extends Error {}

/** What can be read, and what is wrong with each setting that cannot or that is missing: for who goes on nevertheless. */
export function readWhatCanBeRead(source: Record<string, string | undefined>) {
  const wrong = new Map<string, string>();
  let left = filledIn(source);
  const note = (error: z.ZodError | undefined) => {
    for (const { path, message } of error?.issues ?? [])
      if (!wrong.has(path.join("."))) wrong.set(path.join("."), message);
    left = Object.fromEntries(Object.entries(left).filter(([name]) => !wrong.has(name)));
  };
  note(Shape.safeParse(left).error);
  note(Settings.safeParse(left).error);
  return { settings: Shape.parse(left), wrong };
}

const filledIn = (source: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));

/** @throws WrongSetting with one sentence for each wrong value, naming it. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const parsed = Settings.safeParse(filledIn(source));
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}. See .env.example.`,
  );
  throw new WrongSetting(sentences.join("\n"));
}
