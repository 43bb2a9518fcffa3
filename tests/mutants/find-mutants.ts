import ts from "typescript";

/** One small mistake that could stand in a source file. */
export interface Mutant {
  /** Path from the repository's root, with "/". */
  readonly file: string;
  /** Both from 1, of the first character that is replaced. */
  readonly line: number;
  readonly column: number;
  /** The source line, trimmed: with `original` and `replacement` it names the mutant also after lines have moved. */
  readonly near: string;
  readonly original: string;
  readonly replacement: string;
  readonly edit: Edit;
}

/** Offsets of the source. A body is left at once when the mutant is active, a statement not done. */
export type Edit =
  | { readonly kind: "expression"; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: "statement"; readonly start: number; readonly end: number }
  | { readonly kind: "body"; readonly start: number; readonly end: number };

const SWAPPED = new Map<ts.SyntaxKind, readonly string[]>([
  [ts.SyntaxKind.PlusToken, ["-"]],
  [ts.SyntaxKind.MinusToken, ["+"]],
  [ts.SyntaxKind.AsteriskToken, ["/"]],
  [ts.SyntaxKind.SlashToken, ["*"]],
  [ts.SyntaxKind.PercentToken, ["*"]],
  [ts.SyntaxKind.LessThanToken, ["<=", ">="]],
  [ts.SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [ts.SyntaxKind.GreaterThanToken, [">=", "<="]],
  [ts.SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [ts.SyntaxKind.AmpersandAmpersandToken, ["||"]],
  [ts.SyntaxKind.BarBarToken, ["&&"]],
  [ts.SyntaxKind.PlusEqualsToken, ["-="]],
  [ts.SyntaxKind.MinusEqualsToken, ["+="]],
]);
const SWAPPED_METHODS = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
]);
/** Their calls are left out: what they are called on stays. */
const DROPPED_METHODS = new Set(["filter", "sort", "toSorted", "reverse", "trim", "slice"]);

/** Every mutant of a file, in the order of the source. The same text gives the same mutants. */
export function findMutants(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, edit: Edit, original: string, replacement: string): void => {
    const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    const start = tree.getPositionOfLineAndCharacter(line, 0);
    const near = source.slice(start).split("\n", 1)[0]?.trim() ?? "";
    found.push({ file, line: line + 1, column: character + 1, near, original, replacement, edit });
  };
  const replace = (node: ts.Node, text: string): void =>
    add(
      node,
      { kind: "expression", start: node.getStart(tree), end: node.end, text },
      node.getText(tree),
      text,
    );

  const visit = (node: ts.Node): void => {
    if (isWithoutMutants(node)) return;
    if (ts.isExpression(node)) for (const text of replacementsOf(node, tree)) replace(node, text);
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression))
      add(node, { kind: "statement", start: node.getStart(tree), end: node.end }, node.getText(tree), "");
    if (ts.isFunctionLike(node) && "body" in node && node.body && ts.isBlock(node.body))
      if (node.body.statements.length > 0 && !ts.isConstructorDeclaration(node)) {
        const start = node.body.getStart(tree) + 1;
        add(node.body, { kind: "body", start, end: start }, "{…}", "{}");
      }
    for (const child of mutable(node)) visit(child);
  };
  visit(tree);
  return found.sort((a, b) => a.edit.start - b.edit.start || b.edit.end - a.edit.end);
}

function replacementsOf(node: ts.Expression, tree: ts.SourceFile): string[] {
  const conditions = isCondition(node) ? ["true", "false"] : isLoopCondition(node) ? ["false"] : [];
  const all = new Set([...ownReplacements(node, tree), ...conditions]);
  return [...all].filter((text) => text !== node.getText(tree));
}

function ownReplacements(node: ts.Expression, tree: ts.SourceFile): string[] {
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [node.left.getText(tree), node.right.getText(tree)];
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return [left, right];
    return (SWAPPED.get(node.operatorToken.kind) ?? []).map((operator) => `${left} ${operator} ${right}`);
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = node.operand.getText(tree);
    if (node.operator === ts.SyntaxKind.ExclamationToken) return [operand];
    if (node.operator === ts.SyntaxKind.MinusToken) return [operand];
    if (node.operator === ts.SyntaxKind.PlusPlusToken) return [`--${operand}`];
    return node.operator === ts.SyntaxKind.MinusMinusToken ? [`++${operand}`] : [];
  }
  if (ts.isPostfixUnaryExpression(node))
    return [`${node.operand.getText(tree)}${node.operator === ts.SyntaxKind.PlusPlusToken ? "--" : "++"}`];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ["false"];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ["true"];
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1)];
  if (ts.isStringLiteral(node)) return [node.text === "" ? '"mutant"' : '""'];
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? ["[]"] : [];
  return ts.isCallExpression(node) ? callReplacements(node, tree) : [];
}

/** A call within `a?.b…` cannot be put in brackets: what follows it would no longer be left out with it. */
function callReplacements(node: ts.CallExpression, tree: ts.SourceFile): string[] {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) || node.flags & ts.NodeFlags.OptionalChain) return [];
  const [on, method] = [callee.expression.getText(tree), callee.name.text];
  const other = SWAPPED_METHODS.get(method);
  const rest = node.getText(tree).slice(callee.end - node.getStart(tree));
  if (other) return [`${on}.${other}${rest}`];
  return DROPPED_METHODS.has(method) ? [on] : [];
}

const isCondition = (node: ts.Expression): boolean =>
  (ts.isIfStatement(node.parent) && node.parent.expression === node) ||
  (ts.isConditionalExpression(node.parent) && node.parent.condition === node);

/** Never made true: that only hangs. */
const isLoopCondition = (node: ts.Expression): boolean =>
  (ts.isWhileStatement(node.parent) && node.parent.expression === node) ||
  (ts.isForStatement(node.parent) && node.parent.condition === node);

/** Types and imports do nothing; nobody reads an error's English. */
const isWithoutMutants = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isModuleDeclaration(node) ||
  ts.isThrowStatement(node) ||
  (ts.isStringLiteral(node) && (ts.isExpressionStatement(node.parent) || ts.isJsxAttribute(node.parent)));

/** The parts of a node at whose place any expression may stand: no names of properties, no patterns that are assigned to. */
function mutable(node: ts.Node): ts.Node[] {
  const parts: ts.Node[] = [];
  ts.forEachChild(node, (child) => void parts.push(child));
  return parts.filter((part) => {
    if ("name" in node && node.name === part) return ts.isBindingName(part) && !ts.isIdentifier(part);
    if ("propertyName" in node && node.propertyName === part) return false;
    if (!ts.isBinaryExpression(node) || node.left !== part) return true;
    const isAssigned = node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return !isAssigned || !(ts.isArrayLiteralExpression(part) || ts.isObjectLiteralExpression(part));
  });
}
