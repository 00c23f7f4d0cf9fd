/** What the place page says was done last. */
export type PlaceDone =
  | "angaben"
  | "adresse"
  | "neu"
  | "kollegin"
  | "nochmals"
  | "frei"
  | "bestaetigt"
  | "zurueckgenommen";
