import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { chunkOf, licences } from "./app/server/build-chunks.mjs";
import { documents } from "./app/server/build-documents.mjs";
import { ownMessages } from "./app/server/build-messages.mjs";
import { schemas } from "./app/server/build-schemas.mjs";
import remixOptions from "./remix.config.js";

/** What every bundle of ours is made with; the bench makes LiveKit's own page with the same. */
export const common = {
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  esbuild: { legalComments: "none" },
} as const;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [ownMessages(), documents(), schemas(), licences(), tailwindcss(), remix(remixOptions)],
  esbuild: common.esbuild,
  build: {
    ...common.build,
    rollupOptions: {
      treeshake: { manualPureFunctions: ["z"] },
      output: isSsrBuild ? {} : { manualChunks: chunkOf, experimentalMinChunkSize: 2500 },
    },
  },
}));
