import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { packagesIn, ShippedPackages } from "../../shipped-packages.js";
import { brokenInBill } from "./cyclonedx.ts";

const require = createRequire(import.meta.url);

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const files = ["react", "react-dom", "valibot", "@fluentui/react-components"].map((name) => ({
  resource: require.resolve(name),
}));

describe("the bill of materials", () => {
  const bill = new ShippedPackages(ROOT).bill(packagesIn(files));

  it("names the packages, with their checksums", () => {
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["react", "react-dom", "valibot", "react-components"]));
    for (const { hashes } of bill.components) expect(hashes?.[0]?.alg).toBe("SHA-512");
  });

  it("is what CycloneDX says that one is", () => expect(brokenInBill(bill)).toEqual([]));

  it.each<[string, object]>([
    ["a licence that SPDX does not know", { licenses: [{ license: { id: "Mine" } }] }],
    ["a checksum that is none", { hashes: [{ alg: "SHA-512", content: "abc" }] }],
    ["a kind of component that there is not", { type: "package" }],
    ["a component without a name", { name: undefined }],
  ])("would be found to be broken with %s", (_, change) => {
    const [first, ...others] = bill.components;
    const broken = JSON.parse(
      JSON.stringify({ ...bill, components: [{ ...first, ...change }, ...others] }),
    ) as typeof bill;
    expect(brokenInBill(broken)).not.toEqual([]);
  });
});
