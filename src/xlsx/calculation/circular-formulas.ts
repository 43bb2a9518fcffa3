import type { Area } from "../../core/values/addresses.ts";
import type { XlsxSheet } from "../model/document.ts";
import type { FormulaNode } from "./dependents.ts";

/** Looks from formulas to the formulas they read; beyond it everything left counts as circular. */
const MOST_LOOKS = 20_000_000;

/** Formulas that read themselves, at any remove; Excel refuses them, so they have no result. */
export function circularFormulas(nodes: ReadonlySet<FormulaNode>): Set<FormulaNode> {
  const index = new FormulaIndex(nodes);
  const circular = new Set<FormulaNode>();
  const state = new Map<FormulaNode, "open" | "done">();
  let looks = 0;
  for (const root of nodes) {
    if (state.has(root)) continue;
    // By hand, for a chain of formulas can be a million long.
    const path: { node: FormulaNode; reads: FormulaNode[]; at: number }[] = [];
    const enter = (node: FormulaNode): void => {
      state.set(node, "open");
      const reads = looks > MOST_LOOKS ? [] : index.readBy(node);
      looks += reads.length;
      if (looks > MOST_LOOKS) circular.add(node);
      path.push({ node, reads, at: 0 });
    };
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.reads[top.at++];
      if (next === undefined) {
        state.set(top.node, "done");
        path.pop();
      } else if (state.get(next) === "open") {
        for (let at = path.length - 1; at >= 0; at--) {
          const open = path[at]?.node;
          if (open) circular.add(open);
          if (open === next) break;
        }
      } else if (!state.has(next)) enter(next);
    }
  }
  return circular;
}

/** The formulas by sheet and column, down the rows. */
class FormulaIndex {
  readonly #columns = new Map<XlsxSheet, Map<number, FormulaNode[]>>();

  constructor(nodes: ReadonlySet<FormulaNode>) {
    for (const node of nodes) {
      const columns = this.#columns.get(node.sheet) ?? new Map<number, FormulaNode[]>();
      this.#columns.set(node.sheet, columns);
      const list = columns.get(node.column);
      if (list) list.push(node);
      else columns.set(node.column, [node]);
    }
    for (const columns of this.#columns.values()) {
      for (const list of columns.values()) list.sort((a, b) => a.row - b.row);
    }
  }

  readBy({ precedents }: FormulaNode): FormulaNode[] {
    return precedents.flatMap(({ sheet, area }) => this.#within(sheet, area));
  }

  #within(sheet: XlsxSheet, { top, left, bottom, right }: Area): FormulaNode[] {
    const found: FormulaNode[] = [];
    for (const [column, list] of this.#columns.get(sheet) ?? []) {
      if (column < left || column > right) continue;
      let low = 0;
      for (let high = list.length; low < high;) {
        const middle = (low + high) >> 1;
        if ((list[middle]?.row ?? 0) < top) low = middle + 1;
        else high = middle;
      }
      for (let at = low; at < list.length && (list[at]?.row ?? Infinity) <= bottom; at++) {
        const node = list[at];
        if (node) found.push(node);
      }
    }
    return found;
  }
}
