import { notFound } from "#app/platform/http.server.ts";

/** Every address that no room answers for; the root shows the page. */
export const loader = () => {
  throw notFound();
};

export const action = loader;

export default function NotFound() {
  return null;
}
