import ts from 'typescript';

/**
 * The rules whose violation a test file expects. What counts stands in a matcher of an `expect`, or in a constant that the matcher
 * names: `rule: 'INV01'`, `violating('INV01')` or `'RULE_VIOLATED INV01'`. A title, a comment, a skipped test, and that something is
 * not the violation, do not.
 */
export function violatedRules(source: string): ReadonlySet<string> {
  const file = ts.createSourceFile('a.test.ts', source, ts.ScriptTarget.Latest, true);
  const constants = new Map(constantsIn(file));
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      if (isSkipped(node.expression)) return;
      if (isMatcher(node.expression)) {
        for (const rule of node.arguments.flatMap((each) => rulesIn(each, constants))) found.add(rule);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function constantsIn(node: ts.Node): readonly (readonly [string, ts.Expression])[] {
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
    return [[node.name.text, node.initializer]];
  }
  return childrenOf(node).flatMap(constantsIn);
}

function rulesIn(node: ts.Node, constants: ReadonlyMap<string, ts.Expression>): readonly string[] {
  if (ts.isFunctionLike(node)) return [];
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'rule') return literalOf(node.initializer);
  if (ts.isCallExpression(node) && node.expression.getText() === 'violating') return node.arguments.flatMap(literalOf);
  if (ts.isStringLiteral(node)) return /^RULE_VIOLATED (\w+)$/.exec(node.text)?.slice(1) ?? [];
  const meant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  // A constant is followed once: what it names in its turn is no part of the expectation.
  return meant === undefined
    ? childrenOf(node).flatMap((child) => rulesIn(child, constants))
    : rulesIn(meant, new Map());
}

/** Whether it is `expect(…).toBe` or another matcher, with `rejects` or `resolves` before it, and without `not`. */
function isMatcher(node: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(node) || !node.name.text.startsWith('to')) return false;
  let before = node.expression;
  while (ts.isPropertyAccessExpression(before)) {
    if (before.name.text === 'not') return false;
    before = before.expression;
  }
  return ts.isCallExpression(before) && before.expression.getText() === 'expect';
}

/** Whether the call is of `test.skip`, `describe.skip` or `test.todo`, with or without `each`. */
const isSkipped = (node: ts.Expression): boolean => /^(test|it|describe)\.(skip|todo)\b/.test(node.getText());

const literalOf = (node: ts.Node): readonly string[] => (ts.isStringLiteral(node) ? [node.text] : []);

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}
