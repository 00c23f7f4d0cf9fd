import { houseZone } from "#app/zones.ts";
import type { AsksMail, AssociationInMail } from "./mail-content.ts";

const home = "https://verbund.example";

const inquiryUntil = new Date("2026-12-02T09:00:00Z");

/** What the office has found out. */
const found =
  "Zwei unserer Mitglieder machen das: Blechwerk Hollmann in Ahaus und Kanttechnik Vreden.\n\nWir haben beiden Bescheid gegeben; rufen Sie gern an.";

/** What is told to who looks for a company, over invented people. */
export const demoAsks = (from: AssociationInMail): Record<string, AsksMail> => {
  const told = {
    locale: "de" as const,
    ownData: `${home}/meine-daten`,
    from,
    zone: houseZone,
    text: "Wer kann uns im Januar 400 Halterungen aus 3 mm Edelstahl lasern und kanten?",
  };
  const inquiry = { ...told, page: `${home}/anfrage/geschaeftsstelle/beispiel` };
  const approach = { ...told, to: "Blechwerk Hollmann", page: `${home}/anfrage/beispiel` };
  return {
    "approach-claim": { ...approach, template: "approach-claim", until: inquiryUntil },
    "approach-news": { ...approach, template: "approach-news", text: "" },
    "approach-unanswered": { ...approach, template: "approach-unanswered", text: "" },
    "inquiry-claim": {
      ...inquiry,
      template: "inquiry-claim",
      until: inquiryUntil,
    },
    "inquiry-answered": {
      ...inquiry,
      template: "inquiry-answered",
      answer: found,
    },
  };
};
