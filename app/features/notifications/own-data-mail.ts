/** In nobody's name: the way to everything under an address, or that there is nothing. */
export type OwnDataMail = {
  template: "own-data";
  locale: "de" | "en";
  /** Where anyone asks for everything under their address. */
  ownData: string;
  /** Null where nothing is stored. */
  page: string | null;
  expiresAt: Date;
};
