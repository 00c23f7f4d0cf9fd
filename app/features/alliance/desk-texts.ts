import type { Role } from "#app/features/identity/staff.ts";
import { m } from "#app/generated/paraglide/messages.js";

export const roleText: Record<Role, () => string> = {
  owner: m.desk_role_owner,
  planner: m.desk_role_planner,
  moderator: m.desk_role_moderator,
  reader: m.desk_role_reader,
};

/** The role with what it may do. */
export const roleMeaning: Record<Role, () => string> = {
  owner: m.desk_role_owner_means,
  planner: m.desk_role_planner_means,
  moderator: m.desk_role_moderator_means,
  reader: m.desk_role_reader_means,
};
