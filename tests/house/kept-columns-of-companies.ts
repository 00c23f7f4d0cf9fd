import type { Kept } from "./kept-columns.ts";

/** What is kept of companies, those who act for them, and whom an office knows there. */
export const keptOfCompanies: Record<string, Kept> = {
  PostcodePlace: { nobody: "code place" },
  Person: {
    nobody: "id locale",
    persons: {
      "email address name": "acting for companies; until erased, or nothing is left to act for",
    },
  },
  PersonCode: {
    nobody: "id locale",
    persons: { "address email": "the way in for a company's people; until the code is over" },
  },
  PersonLogin: { nobody: "id personId tokenHash" },
  Representation: { nobody: "id personId companyId givenBy endedBy" },
  RepresentationInvitation: {
    nobody: "id companyId associationId invitedBy locale",
    persons: {
      "email address name":
        "asking somebody to act for a company; 30 days after the link has ended",
    },
  },
  Claim: {
    nobody: "id companyId associationId personId decidedById",
    persons: { message: "why a company is theirs; twelve months after it was decided" },
  },
  Company: {
    nobody:
      "id kind industryScheme industryCode nameLevel placeLevel industryLevel verifiedById mergedIntoId",
    persons: {
      "name normalisedName domain registerNumber words":
        "the list of an association, which may carry its owner's name; twelve months after the last membership",
      verifiedByName: "who looked at a profile, by name; until the next look",
    },
  },
  CompanySite: {
    nobody: "id companyId postcode place ags",
    persons: { street: "where a company is, which may be its owner's home; as the company" },
  },
  Membership: { nobody: "id companyId associationId kind number" },
  CompanyContact: {
    nobody: "id companyId associationId",
    persons: { "name role email phone": "whom an office knows at a member; as the company" },
  },
  Approach: {
    nobody: "id companyId throughId locale settledById",
    persons: {
      "text name company email address phone": "writing to a company by page; six months",
    },
  },
  ApproachEntry: {
    nobody: "id approachId side personId kind",
    persons: { text: "what is answered to an approach; as the approach" },
  },
  Inquiry: {
    nobody: "id associationId postcode locale takenById answerId doneById",
    persons: {
      "text name company email address phone answer":
        "asking an office for a company; until the association's days after the answer, six months at most",
    },
  },
  MemberList: {
    nobody: "id associationId heads columns state createdById",
    persons: {
      fileName:
        "knowing one's own list again; seven days undecided, thirty days after it was brought in",
    },
  },
  MemberListLine: {
    nobody: "listId outcome alike companyId choice left",
    persons: {
      "cells name told":
        "a list of members until it is decided and cannot be taken back; as the list",
    },
  },
  MemberListColumns: { nobody: "associationId columns" },
  Merger: {
    nobody: "id keptId mergedId associationId left",
    persons: { moved: "what a merger overwrote; thirty days, for so long it may be undone" },
  },
  ProfileField: {
    nobody: "companyId key locale level changedBy",
    persons: {
      "items words": "what a company says of itself, a contact person included; as the company",
    },
  },
  IndexWord: { nobody: "word" },
  TradeSynonyms: { nobody: "allianceId word same narrower" },
};
