import { m } from "#app/generated/paraglide/messages.js";

export type EngagedExpert = {
  id: string;
  name: string;
  firm: boolean;
  isInvited: boolean;
  isLent: boolean;
  deviceBoundAt: Date | null;
};

/** "Einladung verschickt · Link schon benutzt"; a draft invites nobody. */
export const expertWords = (
  { firm, isInvited, isLent, deviceBoundAt }: EngagedExpert,
  isPublic: boolean,
) =>
  [
    isLent && m.office_expert_lent(),
    firm && isPublic
      ? isInvited
        ? m.office_expert_invited()
        : m.office_expert_due()
      : m.office_expert_pencilled(),
    deviceBoundAt && m.office_expert_link_used(),
  ]
    .filter(Boolean)
    .join(" · ");
