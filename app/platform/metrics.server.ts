import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

type Figures = Record<string, number | null>;
type Told = { help: string; read: () => Figures | Promise<Figures>; label?: string };

/**
 * Figures of this process for Prometheus. A label takes its values from a list that the code or the
 * database's structure gives, never from what a visitor sends.
 */
export function startMeasuring() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "verbund_http_request_duration_seconds",
    help: "Answers by route, method, status and what the kept pages knew.",
    labelNames: ["route", "method", "status", "cache"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const facts = new Counter({
    name: "verbund_facts_total",
    help: "What has happened in this process, by type of fact.",
    labelNames: ["type"],
    registers: [registry],
  });

  /** One figure, or under `label` several, read when Prometheus asks; null is left out. */
  function tell(name: string, { help, read, label }: Told) {
    new Gauge({
      name: `verbund_${name}`,
      help,
      labelNames: label ? [label] : [],
      registers: [registry],
      async collect() {
        if (label) this.reset();
        else this.set(Number.NaN);
        for (const [key, value] of Object.entries(await orNothing(read)))
          if (value !== null) this.set(label ? { [label]: key } : {}, value);
      },
    });
  }

  return {
    tell,
    countFact: (type: string) => facts.inc({ type }),
    observeRequest: (labels: Labels, seconds: number) => requests.observe(labels, seconds),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** One figure that cannot be had hides none of the others. */
async function orNothing(read: Told["read"]): Promise<Figures> {
  try {
    return await read();
  } catch {
    return {};
  }
}

type Labels = { route: string; method: string; status: number; cache: string };
