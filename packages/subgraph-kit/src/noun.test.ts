import { assemble, persistenceOf, type Noun } from './noun';

class Tool {}
class Bed {}
class Reference {}
const toolsSource = { by: 'tools' } as never;
const bedsSource = { by: 'beds' } as never;

interface Parts {
  readonly plot: string;
}

const tools = {
  entities: [Tool],
  rowSources: [toolsSource],
  references: [Reference],
  services: ({ plot }: Parts) => ({ tools: { lend: () => `a spade for ${plot}` } }),
  resolvers: ({ plot, services }: Parts & { services: { tools: { lend(): string } } }) => [
    { name: 'tools', says: services.tools.lend(), plot },
  ],
} satisfies Noun<{ tools: { lend(): string } }, Parts>;

const beds = {
  entities: [Bed],
  rowSources: [bedsSource],
  services: ({ plot }: Parts) => ({ beds: { dig: () => `${plot} is dug` } }),
  answers: ({ plot }: Parts) => ({ 'which-plot': { askers: ['outreach'], answer: () => Promise.resolve(plot) } }),
} satisfies Noun<{ beds: { dig(): string } }, Parts>;

const nothing = {} satisfies Noun<object, Parts>;

test('what nouns have is joined, in their order', async () => {
  const made = assemble([tools, nothing, beds], { plot: 'A7' });
  expect(made.services.tools.lend()).toBe('a spade for A7');
  expect(made.services.beds.dig()).toBe('A7 is dug');
  expect(made.rowSources).toEqual([toolsSource, bedsSource]);
  expect(made.references).toEqual([Reference]);
  expect(await made.answers['which-plot']?.answer({}, { asker: 'outreach' })).toBe('A7');
});

test('a noun’s resolvers are made over its own services and what all share', () => {
  expect(assemble([tools], { plot: 'A7' }).resolvers).toEqual([{ name: 'tools', says: 'a spade for A7', plot: 'A7' }]);
});

test('a list of no nouns is nothing', () => {
  expect(assemble([], { plot: 'A7' })).toEqual({
    services: {},
    resolvers: [],
    answers: {},
    references: [],
    rowSources: [],
  });
});

test('a database holds what its nouns map and make, in their order', () => {
  class Make {
    up = () => Promise.resolve();
    down = () => Promise.resolve();
  }
  expect(persistenceOf([{ entities: [Bed] }, {}, { entities: [Tool], migrations: [Make] }])).toEqual({
    entities: [Bed, Tool],
    tables: [],
    migrations: [Make],
  });
});
