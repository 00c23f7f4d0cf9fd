process.env.LOST_CONNECTIONS ??= "20";
await import("../routes/lost-connections.test.ts");

export {};
