import { expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import {
  anAssociation,
  anna,
  aSession,
  ben,
  guestOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aFile } from "#tests/support/files.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

test("who has a seat is told of the files, who waits or where there are none is not", async () => {
  const aiw = await anAssociation("aiw");
  const session = await aSession(aiw, { seats: 1 });
  const bare = await aSession(aiw);
  await aFile(aiw, session.id, { audience: "registered" });
  await aFile(aiw, session.id, { audience: "public" });
  for (const [{ id }, person] of [
    [session, { ...anna, email: "unterlagen@example.org" }],
    [session, { ...ben, email: "wartet@example.org" }],
    [bare, { ...ben, email: "ohne@example.org" }],
  ] as const)
    await register(guestOf(aiw), id, person);
  await deliverMails(theEveningBefore);

  const [seated] = await mailsTo("unterlagen@example.org");
  expect(seated?.text).toMatch(
    /2 Dateien liegen für Sie bereit[\s\S]*Unterlagen ansehen:\s+\S+\/platz\//,
  );
  expect(seated?.calendar?.text).not.toContain("/platz/");
  for (const address of ["wartet@example.org", "ohne@example.org"]) {
    const [mail] = await mailsTo(address);
    expect(mail?.text).not.toContain("für Sie bereit");
  }
});
