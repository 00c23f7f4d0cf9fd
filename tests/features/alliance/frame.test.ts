import { afterEach, expect, test } from "vitest";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { keptValues } from "#app/platform/kept-values.server.ts";
import { anAssociation, guestOf } from "#tests/support/cast.ts";

afterEach(keptValues.shut);

test("whom to ask around one session stands on no other page of the association", async () => {
  keptValues.open();
  const scope = guestOf(await anAssociation("aiw"));
  const contactName = "Zoll-Team";
  const around = { ...scope, association: { ...scope.association, contactName } };
  expect((await getFrame(around)).contact.name).toBe(contactName);
  expect((await getFrame(scope)).contact.name).toBe(scope.association.contactName);
});
