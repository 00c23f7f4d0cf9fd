type Reason = { because: string; files: string[] };

const inRoom = (room: string, ...names: string[]) => names.map((name) => `${room}/${name}`);

/** Files whose functions are told of no association, and why none of them can look into another's. */
export const withoutAssociation: Reason[] = [
  {
    because: "makes the scope, or the right that a link, a cookie or a login stands for",
    files: [
      ...inRoom("identity", "scope", "staff-scope", "own-data-links", "login-codes", "logins"),
      ...inRoom("identity", "better-auth", "cookie-sessions", "login-cookie"),
      ...inRoom("experts", "links", "lending-links", "device"),
      ...inRoom("alliance", "answer-invitation", "found-office", "setup-code"),
      ...inRoom("registration", "links", "place-scope", "outcome"),
      ...inRoom("rooms", "pass", "visitor"),
      ...inRoom("privacy", "behind-link"),
    ],
  },
  {
    because: "belongs to the person of a login, whatever association they serve",
    files: inRoom(
      "identity",
      ...["ask-for-code", "demo-staff", "second-factor", "second-factor-page", "totp"],
    ),
  },
  {
    because: "belongs to an address that a fresh mail has proven",
    files: [
      ...inRoom("identity", "ask-own-data"),
      ...inRoom("privacy", "ask", "erase", "erase-by-form", "queries"),
    ],
  },
  {
    because: "acts for the visitor behind a room's link: the entry names its row",
    files: inRoom(
      "rooms",
      "door-materials",
      "entries",
      "expert-materials",
      "expert-page",
      "open-expert-page",
      "fetch-key",
      "record-presence",
      "staff-stays",
    ),
  },
  {
    because: "is the installation's own: what is public to all, or what only its operator runs",
    files: [
      ...inRoom(
        "alliance",
        "create-association",
        "lock-association",
        "membership",
        "responsible",
        "set-up",
      ),
      ...inRoom("experts", "name-topic"),
      ...inRoom("identity", "districts", "import-districts", "command", "reset-second-factor"),
      ...inRoom("notifications", "catalog", "command", "queries", "send-again"),
      ...inRoom("rooms", "health"),
      ...inRoom("sessions", "api-queries", "command", "common-queries"),
    ],
  },
  {
    because: "is the worker's: a job over every association's rows, or one step of it",
    files: [
      ...inRoom(
        "notifications",
        "audience",
        "audience-of-experts",
        "audience-of-people",
        "adoption-rows",
        "circular-audience",
        "audience-parts",
        "calls-sql",
        "claim",
        "hear",
        "jobs",
        "judge",
        "judge-circular",
        "queue",
        "remind",
      ),
      ...inRoom("notifications", "send", "situation", "supersede", "write", "end-waiting"),
      ...inRoom("notifications", "free-dates"),
      ...inRoom("notifications", "desk-drafts", "guest-drafts", "own-data-draft", "staff-drafts"),
      ...inRoom("notifications", "lending-drafts"),
      ...inRoom("notifications", "frame", "last-words", "rows"),
      ...inRoom("identity", "forget-logins"),
      ...inRoom("planning", "forget-drafts"),
      ...inRoom("privacy", "erase-again", "expire", "jobs"),
      ...inRoom("registration", "acted-upon", "drop", "jobs", "settle-due"),
      ...inRoom("identity", "reached"),
      ...inRoom("registration", "offer-second-date", "offer-due-second-dates"),
      ...inRoom("planning", "jobs", "publish-due"),
      ...inRoom("rooms", "jobs", "process-webhooks", "reconcile-attendance"),
    ],
  },
  {
    because: "comes from outside with a signature or a key of its own",
    files: [
      ...inRoom("notifications", "note-bounce", "note-calendar-reply", "receive-bounce"),
      ...inRoom("notifications", "receive-resend-webhook"),
      ...inRoom("rooms", "receive-webhook"),
    ],
  },
  {
    because: "is a step of a verb, in its transaction, on rows the verb has looked up by its scope",
    files: [
      ...inRoom("experts", "engagements", "forget", "invited"),
      ...inRoom("notifications", "forget"),
      ...inRoom("privacy", "forget-persons"),
      ...inRoom("questions", "ask", "forget"),
      ...inRoom("registration", "admission", "consent", "forget", "form-reply", "invited", "known"),
      ...inRoom("senders", "look-up", "note-test-mail"),
      ...inRoom("alliance", "read-districts", "who-answers"),
      ...inRoom("registration", "position", "release", "seat-statement", "seat-under-lock"),
      ...inRoom("registration", "settle", "verify", "leave-first-date"),
      ...inRoom("rooms", "attendance", "forget"),
      ...inRoom("sessions", "adopt-along", "adopt-by-rules", "command-words", "contacts"),
      ...inRoom("sessions", "contingents", "programme-filters"),
      ...inRoom("sessions", "materials", "read-rows", "seats", "topic-counts"),
    ],
  },
];
