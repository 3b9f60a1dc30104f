import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, lexicographicSortSchema, parse, print, printSchema, visit, type ASTNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA = join(__dirname, '..', '..', 'schema');
const read = (name: string): string => readFileSync(join(SCHEMA, name), 'utf8');
const api = buildSchema(read('api.graphql'));

/** Types, fields, arguments and values alone. */
const bare = (sdl: string): string =>
  print(visit(parse(sdl), { DirectiveDefinition: () => null, Directive: () => null, StringValue: descriptionOnly }));

/** A string that stands as a description goes; one that is a value stays. */
const descriptionOnly = (_node: ASTNode, key: string | number | undefined): null | undefined =>
  key === 'description' ? null : undefined;

test('the schema of clients is what the gateway answers by, with the labels beside it', () => {
  const answered = Supergraph.build(read('supergraph.graphql')).apiSchema().toGraphQLJSSchema();
  expect(bare(printSchema(lexicographicSortSchema(api)))).toBe(bare(printSchema(lexicographicSortSchema(answered))));
  expect(read('api.graphql')).not.toMatch(/join__|@link/);
});

test('every value of a youth that leaves on a basis has its data categories, as a directive and in words', () => {
  const fields = JSON.parse(read('consented-fields.json')) as readonly {
    readonly field: string;
    readonly needs: readonly { readonly category: string }[];
  }[];
  const needed = new Map<string, Set<string>>();
  for (const { field, needs } of fields) {
    needed.set(field, new Set([...(needed.get(field) ?? []), ...needs.map(({ category }) => category)]));
  }
  const said = new Map<string, Set<string>>();
  visit(parse(read('api.graphql')), {
    ObjectTypeDefinition: ({ name: { value: type }, fields: of = [] }) => {
      for (const { name, directives = [], description } of of) {
        const [, listed] = /@category\(names: \[([^\]]*)\]\)/.exec(directives.map(print).join(' ')) ?? [];
        if (listed === undefined) continue;
        said.set(`${type}.${name.value}`, new Set(listed.split(', ')));
        expect([type, name.value, description?.value]).toEqual([
          type,
          name.value,
          expect.stringMatching(/Data categor(y|ies)/),
        ]);
      }
    },
  });
  expect(said).toEqual(needed);
  expect(needed.size).toBeGreaterThan(300);
});

/** In months: how long what is to go still answers at least. */
const NOTICE_MONTHS = 6;

test('what is deprecated says what to use, and until when it answers: six months at least', () => {
  const dated = /^use `[^`]+`; since (\d{4}-\d\d-\d\d), until (\d{4}-\d\d-\d\d)$/;
  const reasons = [...read('api.graphql').matchAll(/@deprecated\(reason: "((?:[^"\\]|\\.)*)"\)/g)].map(
    ([, reason = '']) => reason,
  );
  const wrong = [...reasons, ...WRONG].filter((reason) => {
    const [, since, until] = dated.exec(reason) ?? [];
    if (since === undefined || until === undefined) return true;
    const [from, to] = [new Date(since), new Date(until)];
    from.setUTCMonth(from.getUTCMonth() + NOTICE_MONTHS);
    return to < from;
  });
  expect(wrong).toEqual(WRONG);
});

/** As none may be. */
const WRONG = [
  '',
  'No longer supported',
  'use `Youth.id`; since 2026-01-15, until 2026-07-14',
  'use; since 2026-01-01, until 2026-12-01',
];
