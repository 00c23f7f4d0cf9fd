import { route } from "@remix-run/route-config";

/** For who looks for a company: what is asked, and what stands behind the links of its mails. */
export const askPages = [
  route(":association/verzeichnis/geschaeftsstelle-fragen", "routes/directory/inquire.tsx"),
  route(":association/verzeichnis/:companyId/anfrage", "routes/directory/approach.tsx"),
  route("anfrage/:token", "routes/approach/approach.tsx"),
  route("anfrage/geschaeftsstelle/:token", "routes/approach/inquiry.tsx"),
];
