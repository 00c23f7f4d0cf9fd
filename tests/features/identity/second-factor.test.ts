import { expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import {
  offerKey,
  passesSecondFactor,
  setSecondFactor,
} from "#app/features/identity/second-factor.server.ts";
import { codeOf, stepAt } from "#app/features/identity/totp.server.ts";
import { anAssociation, officeOf } from "../../support/cast.ts";

test("a code of the app counts once, and so does each recovery code", async () => {
  const now = new Date();
  const scope = officeOf(await anAssociation("aiw"), now);
  const person = { email: "leitung@example.org", name: "Leitung" };
  const { staffId } = await enterStaff(scope, { ...person, role: "owner" });
  const login = { id: "", staffId, secondFactorAt: null, isEnrolled: false, ...person };
  const { key, offered } = offerKey(login);
  const code = codeOf(key, stepAt(now));
  const set = await setSecondFactor(scope, login, offered, code);
  expect(set.ok && set.recoveryCodes).toHaveLength(10);
  const [first = ""] = (set.ok && set.recoveryCodes) || [];
  expect((await passesSecondFactor(scope, login, code)).ok).toBe(false);
  expect((await passesSecondFactor(scope, login, codeOf(key, stepAt(now) + 1))).ok).toBe(true);
  expect((await passesSecondFactor(scope, login, first)).ok).toBe(true);
  expect((await passesSecondFactor(scope, login, first)).ok).toBe(false);
});
