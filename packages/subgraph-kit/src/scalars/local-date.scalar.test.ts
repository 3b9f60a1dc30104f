import { GraphQLObjectType, GraphQLSchema, graphql } from 'graphql';
import { LocalDateScalar } from './local-date.scalar';

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      day: {
        type: LocalDateScalar,
        args: { on: { type: LocalDateScalar } },
        resolve: (_source, { on }: { on: string }) => on,
      },
    },
  }),
});

/** What comes back of a day that goes in, as a variable and written into the operation. */
async function answersTo(day: unknown): Promise<readonly unknown[]> {
  const variable = await graphql({
    schema,
    source: 'query ($on: LocalDate) { day(on: $on) }',
    variableValues: { on: day },
  });
  const literal = await graphql({ schema, source: `{ day(on: ${JSON.stringify(day)}) }` });
  return [variable, literal].map(({ data, errors }) => data?.['day'] ?? (errors === undefined ? null : 'refused'));
}

test.each(['2026-03-29', '2024-02-29', '1900-01-01', '2199-12-31'])(
  '%s is a day, and comes back as it went in',
  async (day) => {
    expect(await answersTo(day)).toEqual([day, day]);
  },
);

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-3-1',
  '29.03.2026',
  '2026-03-29T00:00:00Z',
  '1899-12-31',
  '2200-01-01',
  '',
  20260329,
  true,
  ['2026-03-29', '2026-03-30'],
])('%p is no day, as a variable nor written into the operation', async (day) => {
  expect(await answersTo(day)).toEqual(['refused', 'refused']);
});
