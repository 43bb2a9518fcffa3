import { defineConfig } from "vitest/config";

/**
 * `unit` needs nothing, `integration` the real office.js in Node over an Excel 2021
 * (LTSC) in Vietnamese, `integration-365` the tests that write again over a Microsoft 365 in English, `e2e` the tests' own browser (tests/browser). Time
 * limits only end what hangs: machines are shared, and speed is measured by `npm run bench`.
 */
export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: ".cache/test-results.json" }]],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/integration/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "integration-365",
          include: ["tests/integration/{excel,faults,port}/**/*.test.ts"],
          env: { EXCEL_PROFILE: "windows365" },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
