import { m } from "#app/generated/paraglide/messages.js";

/** Staff speak for their association, not under their own name. */
export const staffName = ({ shortName }: { shortName: string }) =>
  m.rooms_staff_name({ association: shortName });
