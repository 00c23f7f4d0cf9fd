import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { documents } from "./app/server/build-documents.mjs";
import { ownMessages } from "./app/server/build-messages.mjs";
import { schemas } from "./app/server/build-schemas.mjs";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [ownMessages(), documents(), schemas(), tailwindcss(), remix(remixOptions)],
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: { treeshake: { manualPureFunctions: ["z"] } },
  },
  ssr: { noExternal: [/^@livekit\/components/] },
});
