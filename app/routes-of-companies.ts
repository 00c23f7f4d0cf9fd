import { route } from "@remix-run/route-config";

/** The pages of companies and their people, in both languages. */
export const companyPages = [
  route("betrieb", "routes/company/entry.tsx"),
  route("betrieb/anmelden", "routes/company/code.tsx"),
];
