/** For Prisma's CLI, which is fetched only to write a migration (record 043). */
export default {
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/verbund" },
};
