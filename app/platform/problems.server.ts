import { m } from "#app/generated/paraglide/messages.js";
import { problemUrn } from "./open-api.ts";

/** What can go wrong at an address of the API, whatever it is about. */
const kinds = {
  "fields-invalid": { status: 400, title: m.api_fields_invalid, detail: m.api_fields_invalid_text },
  "json-malformed": { status: 400, title: m.api_json_malformed, detail: m.api_json_malformed_text },
  "key-unknown": { status: 401, title: m.api_key_unknown, detail: m.api_key_unknown_text },
  "not-found": { status: 404, title: m.api_not_found, detail: m.api_not_found_text },
  "method-not-allowed": { status: 405, title: m.api_method, detail: m.api_method_text },
  closed: { status: 409, title: m.api_closed, detail: m.api_closed_text },
  "not-now": { status: 409, title: m.api_not_now, detail: m.api_not_now_text },
  "still-working": { status: 409, title: m.api_still_working, detail: m.api_still_working_text },
  "too-large": { status: 413, title: m.api_too_large, detail: m.api_too_large_text },
  "not-json": { status: 415, title: m.api_not_json, detail: m.api_not_json_text },
  "answer-open": { status: 422, title: m.api_answer_open, detail: m.api_answer_open_text },
  "key-reused": { status: 422, title: m.api_key_reused, detail: m.api_key_reused_text },
  "too-many-tries": { status: 429, title: m.api_too_many, detail: m.api_too_many_text },
  failed: { status: 500, title: m.api_failed, detail: m.api_failed_text },
};

export type ProblemKind = keyof typeof kinds;

/** One wrong field: its name as sent, what is wrong as a word that stays, and a sentence of what to do. */
export type FieldError = { field: string; problem: string; message: string };

type More = {
  /** A sentence that says more than the kind's own. */
  detail?: string;
  errors?: FieldError[];
  /** Choices for a field that was left open. */
  options?: { [name: string]: string }[];
  headers?: Record<string, string>;
};

/** A problem document (RFC 9457) in the language of the answer. */
export function problem(kind: ProblemKind, { detail, headers, ...more }: More = {}) {
  const { status, title, detail: usual } = kinds[kind];
  const type = problemUrn(kind);
  const document = { type, title: title(), status, detail: detail ?? usual(), ...more };
  return new Response(JSON.stringify(document), {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
  });
}

type Issue = { path: PropertyKey[]; code?: string; expected?: string; message: string };

/**
 * The first problem of each field. A value of the wrong type is named by the type that was expected;
 * any other problem by the word that the schema gives it. `wordsFor` says that word in a sentence.
 */
export function fieldErrors(
  issues: Issue[],
  given: Record<string, unknown>,
  wordsFor: (problem: string) => string,
): FieldError[] {
  const first = new Map<string, FieldError>();
  for (const { path, code, expected, message } of issues) {
    const field = String(path[0] ?? "");
    if (first.has(field)) continue;
    const isOtherType = code === "invalid_type" && given[field] !== undefined;
    const wrongType = isOtherType ? typeProblems[expected ?? ""] : undefined;
    if (wrongType) first.set(field, { field, problem: wrongType, message: typeText[wrongType]() });
    else first.set(field, { field, problem: message, message: wordsFor(message) });
  }
  return [...first.values()];
}

type TypeProblem = "not-text" | "not-true-or-false" | "not-a-list";

const typeProblems: Record<string, TypeProblem> = {
  string: "not-text",
  boolean: "not-true-or-false",
  array: "not-a-list",
};

const typeText: Record<TypeProblem, () => string> = {
  "not-text": m.api_not_text,
  "not-true-or-false": m.api_not_boolean,
  "not-a-list": m.api_not_list,
};
