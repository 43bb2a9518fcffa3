import type { Compiler } from "webpack";

export const LICENCES: string;
export const SBOM: string;

export class ShippedPackages {
  constructor(root: string);
  apply(compiler: Compiler): void;
}
