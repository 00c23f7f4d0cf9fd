import { bouncedFigure, mailFigures } from "#app/features/notifications/queries.server.ts";
import { roomHealth } from "#app/features/rooms/health.server.ts";
import { poolFigures } from "#app/platform/db.server.ts";
import { onFact } from "#app/platform/facts.server.ts";
import { groundHealth } from "#app/platform/health.server.ts";
import type { KeptPages } from "#app/platform/kept-pages.server.ts";
import { startMeasuring } from "#app/platform/metrics.server.ts";

/** What this process tells Prometheus; `pages` where it serves any. */
export function startMeasures(pages?: KeptPages) {
  const measures = startMeasuring();
  onFact(({ type }) => measures.countFact(type));
  measures.tell("deliveries", {
    help: "Mails that are due, wait for the operator (held_up), or have failed.",
    label: "state",
    read: async () => {
      const { due, failed, heldUp } = await mailFigures();
      return { due, failed, held_up: heldUp };
    },
  });
  measures.tell("oldest_due_delivery_seconds", {
    help: "For how long the oldest mail has been due.",
    read: async () => ({ age: (await mailFigures()).oldestDueSeconds }),
  });
  measures.tell("bounced_deliveries", {
    help: "Mails that came back within seven days.",
    read: async () => ({ count: await bouncedFigure(7) }),
  });
  measures.tell("room_server_up", {
    help: "Whether LiveKit answers; nothing where none is configured.",
    read: async () => {
      const health = await roomHealth();
      return { up: health === "none" ? null : Number(health === "ok") };
    },
  });
  measures.tell("worker_heartbeat_age_seconds", {
    help: "How long ago a worker last gave a sign.",
    read: async () => ({ age: (await groundHealth()).worker.secondsSinceHeartbeat }),
  });
  measures.tell("database_connections", {
    help: "Connections of this process, and work that waits for one.",
    label: "state",
    read: poolFigures,
  });
  if (pages)
    measures.tell("kept_pages", {
      help: "Pages that are kept, their bytes, and whether any are.",
      label: "what",
      read: () => ({ ...pages.size(), open: pages.isOpen() ? 1 : 0 }),
    });
  return measures;
}

export type Measures = ReturnType<typeof startMeasures>;
