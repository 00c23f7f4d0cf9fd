import { expect, test } from "vitest";
import { seal, unseal } from "#app/platform/secrets.server.ts";

test("what was sealed opens whole, for its purpose alone, and no part of it opens", () => {
  for (const text of ["", "Anna Blum"]) {
    const sealed = seal("a letter", text);
    expect(unseal("a letter", sealed)).toBe(text);
    expect(unseal("another", sealed)).toBeNull();
    for (let length = 0; length < sealed.length; length++)
      expect(unseal("a letter", sealed.subarray(0, length)), `${length} bytes`).toBeNull();
  }
});
