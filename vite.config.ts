// one place for the page's build, the command's build (--mode cli) and the tests
import { defineConfig } from "vitest/config";

const quiet = /[\\/]src[\\/](?!main\.tsx).*\.tsx?$/;

const page = {
  // Relative, so that the built page works from any folder of any static host.
  base: "./",
  // One chunk holds cytoscape; what is fetched at first is measured compressed, in the bench.
  build: {
    outDir: "dist",
    target: "es2022",
    chunkSizeWarningLimit: 800,
    // Our modules do nothing but by being called: tables and patterns of the pipeline stay in the worker.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id: string) => !quiet.test(id) },
      // What the page shares with its later parts in one piece: many small ones compress worse. Pictures come later.
      output: {
        codeSplitting: { groups: [{ name: "shared", minShareCount: 2, test: /^(?!.*[\\/]export[\\/]svg)/ }] },
      },
    },
  },
};

const command = {
  publicDir: false as const,
  build: {
    ssr: "src/cli.ts",
    outDir: "dist-cli",
    target: "node20",
    rolldownOptions: {
      output: { entryFileNames: "riposte.js", banner: "#!/usr/bin/env node", codeSplitting: false },
    },
  },
  // In one file: the command starts at once and runs from wherever it is copied to.
  ssr: { noExternal: true as const },
};

const tests = {
  projects: [
    {
      extends: true as const,
      test: {
        name: "unit",
        include: ["test/**/*.test.ts"],
        exclude: ["test/browser/**"],
        setupFiles: ["test/kit/setup.ts"],
      },
    },
    {
      extends: true as const,
      // The page as it was built, in a real browser: slow machines may take their time.
      test: {
        name: "browser",
        include: ["test/browser/**/*.test.ts"],
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      },
    },
    {
      extends: true as const,
      // Measures and prints; nothing in it passes or fails by the clock, so `npm test` leaves it out.
      test: {
        name: "bench",
        include: ["test/bench/**/*.bench.ts"],
        testTimeout: 600_000,
        hookTimeout: 600_000,
        fileParallelism: false,
      },
    },
  ],
};

export default defineConfig(({ mode }) => ({
  ...(mode === "cli" ? command : page),
  worker: { format: "es" },
  test: tests,
}));
