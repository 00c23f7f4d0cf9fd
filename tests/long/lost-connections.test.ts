/** Twenty times a second of waiting: the whole proof. CI hears four of each kind. */
process.env.LOST_CONNECTIONS ??= process.env.CI === "true" ? "4" : "20";
await import("../routes/lost-connections.test.ts");

export {};
