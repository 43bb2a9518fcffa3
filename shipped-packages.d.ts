import type { Compiler } from "webpack";

export const LICENCES: string;
export const SBOM: string;

/** A package whose files are in a build. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licenceTexts: readonly string[];
}

/** What is written of it, as far as it is read again. */
export interface BillOfMaterials {
  readonly specVersion: string;
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses: readonly unknown[];
  }[];
}

/** The packages that the files of these modules come from, and webpack itself; by name. */
export function packagesIn(modules: Iterable<{ readonly resource?: string }>): ShippedPackage[];

export class ShippedPackages {
  constructor(root: string);
  apply(compiler: Compiler): void;
  bill(packages: readonly ShippedPackage[]): BillOfMaterials;
}
