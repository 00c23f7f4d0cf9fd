import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { overwriteGetLocale } from "#app/generated/paraglide/runtime.js";

overwriteGetLocale(() => (document.documentElement.lang === "en" ? "en" : "de"));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
