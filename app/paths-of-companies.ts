/** The addresses of companies: of the directory, of their own people and of what an office keeps. */
export const ofCompanies = (en: "" | "/en") => ({
  approach: (slug: string, company: string, query = "") =>
    `${en}/${slug}/verzeichnis/${company}/anfrage${query}`,
  thread: (token: string) => `${en}/anfrage/${token}`,
  inquire: (slug: string, query = "") =>
    `${en}/${slug}/verzeichnis/geschaeftsstelle-fragen${query}`,
  inquiry: (token: string) => `${en}/anfrage/geschaeftsstelle/${token}`,
  directory: (slug: string, query = "") => `${en}/${slug}/verzeichnis${query}`,
  listed: (slug: string, id: string) => `${en}/${slug}/verzeichnis/${id}`,
  directoryFeed: (slug: string) => `${en}/${slug}/verzeichnis.rss`,
  directoryWidget: (slug: string, query = "") => `${en}/${slug}/verzeichnis/widget${query}`,
  companies: (back?: string) =>
    `${en}/betrieb${back ? `?zurueck=${encodeURIComponent(back)}` : ""}`,
  companiesCode: () => `${en}/betrieb/anmelden`,
  companyInvitation: (token: string) => `${en}/betrieb/einladung/${token}`,
  company: (id: string) => `${en}/betrieb/${id}`,
  companyProfile: (id: string) => `${en}/betrieb/${id}/profil`,
  companyPeople: (id: string) => `${en}/betrieb/${id}/personen`,
  claim: (companyId: string) => `${en}/betrieb/anspruch/${companyId}`,
  deskCompanyPeople: (slug: string, id: string) => `${en}/buero/${slug}/betriebe/${id}/personen`,
  deskClaims: (slug: string) => `${en}/buero/${slug}/betriebe/ansprueche`,
  deskInquiries: (slug: string) => `${en}/buero/${slug}/betriebe/anfragen`,
  members: (slug: string, query = "") => `${en}/buero/${slug}/betriebe${query}`,
  newMember: (slug: string) => `${en}/buero/${slug}/betriebe/neu`,
  member: (slug: string, id: string, query = "") => `${en}/buero/${slug}/betriebe/${id}${query}`,
  mergeMember: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/betriebe/${id}/zusammenfuehren${query}`,
  memberDetails: (slug: string, id: string) => `${en}/buero/${slug}/betriebe/${id}/angaben`,
});
