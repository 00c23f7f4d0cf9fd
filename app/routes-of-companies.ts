import { route } from "@remix-run/route-config";

/** The pages of companies and their people, in both languages. */
export const companyPages = [
  route("betrieb", "routes/company/entry.tsx"),
  route("betrieb/anmelden", "routes/company/code.tsx"),
  route("betrieb/einladung/:token", "routes/company/invitation.tsx"),
  route("betrieb/anspruch/:companyId", "routes/company/claim.tsx"),
  route("betrieb/:companyId", "routes/company/company.tsx"),
  route("betrieb/:companyId/profil", "routes/company/profile.tsx"),
  route("betrieb/:companyId/personen", "routes/company/people.tsx"),
  route("buero/:association/betriebe/datei", "routes/desk/companies/file.ts"),
];

/** Those of an office's desk. */
export const companyDesk = [
  route("buero/:association/betriebe/einlesen", "routes/desk/companies/lists.tsx"),
  route("buero/:association/betriebe/einlesen/:importId", "routes/desk/companies/list.tsx"),
  route("buero/:association/betriebe/ansprueche", "routes/desk/companies/claims.tsx"),
  route("buero/:association/betriebe/:companyId/personen", "routes/desk/companies/people.tsx"),
];
