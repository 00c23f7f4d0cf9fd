import { useEffect } from "react";

/** What browsers have of a page without script: led to it by a page with one, they load it as a whole. */
export default function WholePage() {
  useEffect(() => location.reload(), []);
  return null;
}
