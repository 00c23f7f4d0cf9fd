import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressProblem, normalisedAddress } from "#app/features/identity/address.ts";
import { meantAddress } from "#app/features/identity/meant-address.ts";
import { postcodeProblem, regionIn } from "#app/features/identity/postcode.ts";
import { isTelephone } from "#app/features/identity/telephone.ts";

describe("a postcode", () => {
  test.each([
    ["48683", "48683"],
    ["D-48683", "48683"],
    ["DE 48683", "48683"],
    ["d48683", "48683"],
    ["48683 Ahaus", "48683"],
    ["48683, Ahaus-Wessum", "48683"],
    ["Ahaus 48683", "48683"],
    ["48 683", "48683"],
    ["48\u00a0683", "48683"],
    ["４８６８３", "48683"],
    ["PLZ: 48683", "48683"],
    ["78266", "78266"],
    ["CH-8238", "78266"],
    ["8238 Büsingen", "78266"],
  ])("%s is read as %s", (typed, postcode) => {
    expect(postcodeProblem({ postcode: typed })).toBeNull();
    expect(regionIn({ postcode: typed })).toEqual({ postcode, outsideGermany: false });
  });

  test.each([
    ["A-4020", "A-4020"],
    ["A-4020 Linz", "A-4020"],
    ["AT 6991", "AT-6991"],
    ["NL-7511 jl", "NL-7511 JL"],
    ["CH-8200", "CH-8200"],
    ["F-67000", "F-67000"],
    ["87568", "87568"],
  ])("%s lies abroad, and passes with its country", (typed, postcode) => {
    expect(postcodeProblem({ postcode: typed })).toBeNull();
    expect(regionIn({ postcode: typed })).toEqual({ postcode, outsideGermany: true });
  });

  test.each([
    "4020",
    "1234 AB",
    "SW1A 1AA",
    "110 00",
    "6991 Mittelberg",
    "",
  ])("of a company that ticks the box is taken as it is: %j", (typed) => {
    const abroad = { postcode: typed, outsideGermany: true };
    expect(postcodeProblem(abroad)).toBeNull();
    expect(regionIn(abroad).outsideGermany).toBe(true);
  });

  test.each([
    ["", "postcode-missing"],
    ["4020", "postcode-abroad"],
    ["4020 Linz", "postcode-abroad"],
    ["1234 AB", "postcode-abroad"],
    ["7511JL Enschede", "postcode-abroad"],
    ["486835", "postcode-malformed"],
    ["Ahaus", "postcode-malformed"],
    ["48683 5", "postcode-malformed"],
  ])("%j is asked about: %s", (typed, problem) => {
    expect(postcodeProblem({ postcode: typed })).toBe(problem);
  });

  test("that was read once is read the same again", () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom("", "D-", "A-", "NL ", "PLZ "),
          fc.stringMatching(/^\d{3,6} ?[a-z]{0,3}$/),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, fc.boolean(), (postcode, outsideGermany) => {
        const once = regionIn({ postcode, outsideGermany });
        expect(regionIn(once)).toEqual(once);
      }),
    );
  });
});

describe("an address", () => {
  test.each([
    ["anna@gmial.com", "anna@gmail.com"],
    ["anna@t-onlin.de", "anna@t-online.de"],
    ["anna@gmx.dee", "anna@gmx.de"],
    ["anna@gxm.de", "anna@gmx.de"],
    ["anna@wbe.de", "anna@web.de"],
    ["anna@hotmial.com", "anna@hotmail.com"],
    ["Anna@Firma.con", "Anna@firma.com"],
  ])("%s was probably meant as %s, and is taken all the same", (typed, meant) => {
    expect(addressProblem(typed)).toBeNull();
    expect(meantAddress(typed)).toBe(meant);
  });

  test.each([
    "anna@gmail.com",
    "anna@weg.de",
    "anna@gms.de",
    "anna@firma.de",
    "anna@aiw.de",
  ])("%s is nobody's slip", (typed) => expect(meantAddress(typed)).toBeNull());

  test("of whatever form is judged and found again without stumbling", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (typed) => {
        const again = normalisedAddress(typed);
        if (addressProblem(typed) === null) {
          expect(addressProblem(again)).toBeNull();
          expect(normalisedAddress(again)).toBe(again);
        }
      }),
    );
  });
});

describe("a telephone number", () => {
  test.each([
    "02563 0000",
    "(02563) 93 00-0",
    "+49 (0)2563/9300",
    "0049 2563 9300",
    "0171 · 123 45 67",
    "02563 9300 – 12",
    "02563 9300 App. 12",
    "Tel.: 02563 9300, mobil 0171 1234567",
    "02563/9300-0 oder 02563/9300-1",
    "0 25 63.93 00",
    "115",
  ])("is one as Germans write it: %s", (typed) => expect(isTelephone(typed)).toBe(true));

  test.each([
    "abc",
    "12",
    "siehe Briefkopf",
    "http://example.org/12345",
    "-",
    `0${"1".repeat(40)}`,
  ])("is none: %s", (typed) => expect(isTelephone(typed)).toBe(false));
});
