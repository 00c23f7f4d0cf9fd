import { afterEach, beforeEach } from "vitest";

// Where one red test of a file says enough, the rest of it is left out.
let isRed = false;

beforeEach(({ skip }) => {
  if (isRed) skip();
});

afterEach(({ task }) => {
  isRed ||= task.result?.state === "fail";
});
