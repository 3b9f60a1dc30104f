import { RULE_CODES, RULES, SERVICE_NAMES, type RuleDefinition, type ServiceName } from '@brobygger/domain';
import { buildASTSchema, getNamedType, isInputObjectType, isListType, isNonNullType, parse } from 'graphql';
import type { GraphQLArgument, GraphQLInputField, GraphQLInputType } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violatedRules } from './violated-rules';

const ROOT = join(__dirname, '..', '..');
const sourcesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(^|\/)(node_modules|dist)\//.test(name))
    .map((name) => join(ROOT, folder, name));
const isTest = (path: string): boolean => path.endsWith('.test.ts');
const isForTests = (path: string): boolean => /\.test(-setup)?\.ts$/.test(path);

/** Of the rules, those that no test file violates. */
function withoutViolation(rules: readonly string[], testFiles: readonly string[]): readonly string[] {
  const violated = new Set(testFiles.flatMap((text) => [...violatedRules(text)]));
  return rules.filter((rule) => !violated.has(rule));
}

const testFiles = ['packages', 'subgraphs', 'gateway', 'all-in-one', 'tools', 'tests']
  .flatMap(sourcesUnder)
  // This file speaks of violations in examples.
  .filter((path) => isTest(path) && path !== __filename)
  .map((path) => readFileSync(path, 'utf8'));

test('every rule of the catalogue is violated in a test', () => {
  expect(withoutViolation(RULE_CODES, testFiles)).toEqual([]);
});

test('a rule that no test violates is named', () => {
  expect(withoutViolation(['INV99'], testFiles)).toEqual(['INV99']);
});

test.each([
  ['an error with its extension', "await expect(change()).rejects.toMatchObject({ extensions: { rule: 'INV01' } });"],
  ['a violation by its name', "expect(outcome).toMatchObject({ reason: violating('INV01') });"],
  ['a refusal in words', "expect(states).toEqual(['PLANNED', 'RULE_VIOLATED INV01']);"],
  ['a constant', "const INV01 = { extensions: { rule: 'INV01' } }; expect(change()).rejects.toMatchObject(INV01);"],
])('%s in an expectation is a violation', (_form, text) => {
  expect(withoutViolation(['INV01'], [text])).toEqual([]);
});

test.each([
  ['a title', "test('INV01: nobody', () => { expect(1).toBe(1); }); describe('INV01', () => {});"],
  ['a comment', "// rule: 'INV01'\nexpect(change()).rejects.toMatchObject({ /* rule: 'INV01' */ });"],
  ['a constant that nothing expects', "const INV01 = { extensions: { rule: 'INV01' } }; expect(change()).toBe(1);"],
  ['what is given', "expect(refusal({ rule: 'INV01' })).toBeNull();"],
  ['what it is not', "expect(change()).rejects.not.toMatchObject({ extensions: { rule: 'INV01' } });"],
  ['a skipped test', "test.skip('it', () => { expect(change()).toEqual('RULE_VIOLATED INV01'); });"],
])('%s is no violation', (_form, text) => {
  expect(withoutViolation(['INV01'], [text])).toEqual(['INV01']);
});

const definitions: readonly (readonly [string, RuleDefinition])[] = Object.entries(RULES);

test.each(SERVICE_NAMES)('the rules of %s are those that its code refuses on', (service) => {
  const sources = sourcesUnder(join('subgraphs', service, 'src'))
    .filter((path) => !isForTests(path))
    .map((path) => readFileSync(path, 'utf8'));
  const refused = RULE_CODES.filter((code) => sources.some((text) => text.includes(`'${code}'`)));
  const own = definitions.filter(([, { services }]) => services.includes(service)).map(([code]) => code);
  expect(own).toEqual(refused);
});

test.each(definitions)('%s names arguments that a mutation of its services takes', (_code, rule) => {
  const taken = new Set(rule.services.flatMap(argumentsOf));
  expect(rule.arguments.filter((path) => !taken.has(path))).toEqual([]);
});

/** The paths of all arguments of a service's mutations, with `[]` after a list whose items have fields of their own, or none. */
function argumentsOf(service: ServiceName): readonly string[] {
  const document = parse(readFileSync(join(ROOT, 'schema', `${service}.graphql`), 'utf8'));
  const mutations = buildASTSchema(document, { assumeValidSDL: true }).getMutationType()?.getFields() ?? {};
  return Object.values(mutations).flatMap(({ args }) => args.flatMap((each) => pathsOf(each)));
}

function pathsOf({ name, type }: GraphQLArgument | GraphQLInputField): readonly string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return isList(type) ? [name, `${name}[]`] : [name];
  const fields = Object.values(named.getFields()).flatMap(pathsOf);
  return [name, ...fields.map((path) => `${name}${isList(type) ? '[]' : ''}.${path}`)];
}

const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
