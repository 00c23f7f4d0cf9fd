import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { longestStaffName, StaffInvitationForm } from "#app/features/identity/staff.ts";
import { InviteForm } from "#app/features/identity/staff-forms.tsx";

const words = { owner: String, planner: String, moderator: String, reader: String };
const role = "planner" as const;

test("a name is taken up to the length that its sentence names, and no letter longer", () => {
  const typed = { email: "neu@example.org", name: "N".repeat(longestStaffName), role };
  expect(StaffInvitationForm.safeParse(typed).success).toBe(true);
  const longer = { ...typed, name: `${typed.name}n` };
  expect(StaffInvitationForm.safeParse(longer).success).toBe(false);
  const html = renderToStaticMarkup(<InviteForm typed={longer} wrong={["name"]} words={words} />);
  expect(html).toContain(`auf höchstens ${longestStaffName} Zeichen`);
  expect(html).toContain(`value="${longer.name}"`);
});
