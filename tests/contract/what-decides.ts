import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

/** A source file, by its path in the repository. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ['packages', 'subgraphs', 'gateway', 'all-in-one', 'tools', 'scripts'];

/** What only tests use, ours and those of frontends: nothing that ships may know of it. */
export const STAND_INS = /^packages\/(testkit|mock)\//;

/** Everything that ships or is run by a command: all sources but the bench, the tests and what only they use. */
export const shippedSources = (root: string): readonly Source[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs)$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
      .map((name) => join(folder, name)),
  )
    .filter((path) => !/\.test(-setup)?\.ts$/.test(path) && !STAND_INS.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/**
 * What stands behind a name wherever an object is made with it, as `path: expression`; of a name alone, what the variable of that name was
 * made by, and of a method, that it is one.
 */
export function givenFor(name: string, sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ text }) => text.includes(name))
    .flatMap(({ path, text }) => {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isObjectLiteralElement(node) && node.name?.getText() === name) {
          found.push(`${path}: ${wordsOf(node, file)}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

function wordsOf(node: ts.ObjectLiteralElement, file: ts.SourceFile): string {
  if (ts.isPropertyAssignment(node)) return calleeOf(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) return calleeOf(initializerOf(node.name.text, file) ?? node.name);
  return 'a method';
}

/** A call by what is called: its arguments are no other thing to give. */
const calleeOf = (expression: ts.Expression): string =>
  ts.isCallExpression(expression) ? `${expression.expression.getText()}(…)` : expression.getText();

function initializerOf(name: string, file: ts.SourceFile): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) found = node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
