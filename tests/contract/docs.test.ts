import { Supergraph } from '@apollo/federation-internals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse, validate } from 'graphql';
import { docFiles } from '@brobygger/generate';
import { anchorOf } from '@brobygger/testkit';

const ROOT = join(__dirname, '..', '..');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].map((name) => join(ROOT, name)),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(ROOT, 'docs', name)),
].map((path) => ({ path, name: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

const named = pages.map((page) => [page.name, page] as const);
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const withoutCode = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** The operation in a request body on a command line. */
const queryIn = (body: string): string => (JSON.parse(body) as { readonly query: string }).query;

test.each([...docFiles()])('docs/%s is what the code says', (name, text) => {
  expect(readFileSync(join(ROOT, 'docs', name), 'utf8')).toBe(text);
});

test('every operation in the documents fits the schema that clients see', () => {
  const schema = Supergraph.build(readFileSync(join(ROOT, 'schema', 'supergraph.graphql'), 'utf8'))
    .apiSchema()
    .toGraphQLJSSchema();
  const operations = pages.flatMap(({ name, text }) =>
    [...matches(text, /^```graphql\n([\s\S]*?)^```$/gm), ...matches(text, /--data '(\{.*\})'/g).map(queryIn)].map(
      (operation) => [name, operation] as const,
    ),
  );
  expect(operations.length).toBeGreaterThan(5);
  for (const [name, operation] of operations) {
    expect([name, validate(schema, parse(operation)).map(({ message }) => message)]).toEqual([name, []]);
  }
});

test.each(named)('every link within %s leads somewhere', (_name, { path, text }) => {
  const lost = matches(withoutCode(text), /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? path : join(dirname(path), file);
      if (!existsSync(found)) return true;
      return (
        anchor !== undefined &&
        !matches(readFileSync(found, 'utf8'), /^#+ (.+)$/gm)
          .map(anchorOf)
          .includes(anchor)
      );
    });
  expect(lost).toEqual([]);
});

test.each(named)('every npm command in %s exists', (_name, { text }) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const asked = matches(text, /\bnpm run (?:--silent )?([\w:-]+)/g);
  expect(asked.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test.each(named)('every file named in %s exists', (_name, { text }) => {
  const asked = matches(
    text,
    /`((?:packages|gateway|subgraphs|all-in-one|tools|playground|schema|scripts|tests|bench|docs|deploy)\/[\w./-]*)`/g,
  );
  expect(asked.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('the English name of every term stands once in the glossary', () => {
  const terms = matches(readFileSync(join(ROOT, 'docs', 'glossary.md'), 'utf8'), /^\| ([^|]+?) \|/gm).filter(
    (term) => term !== 'English',
  );
  expect(terms.filter((term, n) => terms.indexOf(term) !== n)).toEqual([]);
});
