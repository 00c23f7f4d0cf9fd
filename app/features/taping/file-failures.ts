/** Why nothing came of a file. */
const fileFailures = [
  "no-egress",
  "refused",
  "not-begun",
  "not-known",
  "lost",
  "failed",
  "aborted",
  "limit-reached",
] as const;
export type FileFailure = (typeof fileFailures)[number];

/** As it stands in a row. */
export const failureIn = (failure: string | null): FileFailure =>
  fileFailures.find((one) => one === failure) ?? "failed";
