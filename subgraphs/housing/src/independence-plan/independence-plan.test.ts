import { newId, type DataCategory } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const AT = new Date('2026-03-02T10:00:00Z');

const CHILD_WELFARE = workerHop('housing', newId(), { agency: 'CHILD_WELFARE', purpose: 'B102' });
const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => AT });
});
afterAll(() => housing.stop());

async function aServed() {
  const [youthId, author] = [newId(), { personId: 'Z1', organisationId: newId(), at: AT }];
  const referral = { referringAgency: 'NAV', basis: 'SECTION_17' } as const;
  await housing.services.followUps.refer(author, { ground: OWN_WISH, youthId, ...referral });
  const hop = workerHop('housing', author.organisationId);
  const ask = (query: string) => housing.subgraph.execute(hop, { query });
  return { author, youthId, ask };
}

test('a plan to live alone is written anew beside those before, the newest first', async () => {
  const { author, youthId, ask } = await aServed();
  const { independencePlans } = housing.services;
  await independencePlans.write(author, { youthId, goals: ['Lage mat'], movesOutOn: '2026-09-01' });
  await independencePlans.write(author, { youthId, goals: ['Lage mat', 'Betale selv'], summary: 'Det går bra.' });
  const { data } = await ask(
    `{ housingYouth(id: "${youthId}") { housing { independencePlans { goals summary movesOutOn writtenOn } } } }`,
  );
  expect(data?.['housingYouth']).toEqual({
    housing: {
      independencePlans: [
        { goals: ['Lage mat', 'Betale selv'], summary: 'Det går bra.', movesOutOn: null, writtenOn: '2026-03-02' },
        { goals: ['Lage mat'], summary: null, movesOutOn: '2026-09-01', writtenOn: '2026-03-02' },
      ],
    },
  });
});

test('it says on which life areas staff work with the youth one to one, to whom may see a mapping too, and to nobody else', async () => {
  const { author, youthId, ask } = await aServed();
  await housing.services.independencePlans.write(author, {
    youthId,
    goals: ['Lage mat'],
    milieuTherapy: ['HEALTH', 'OWN_HOME'],
  });
  const own = '{ housing { independencePlans { goals milieuTherapy } } }';
  const milieuTherapy = ['HEALTH', 'OWN_HOME'];
  expect((await ask(`{ housingYouth(id: "${youthId}") ${own} }`)).data).toEqual({
    housingYouth: { housing: { independencePlans: [{ goals: ['Lage mat'], milieuTherapy }] } },
  });

  const seenByChildWelfare = async (...categories: readonly DataCategory[]): Promise<unknown> => {
    registry.youth(youthId).consentsTo(...categories);
    const query = `query ($of: [_Any!]!) {
      _entities(representations: $of) { ... on Youth { housing { independencePlans { writtenOn milieuTherapy } } } } }`;
    const variables = { of: [{ __typename: 'Youth', id: youthId }] };
    const { data, errors } = await housing.subgraph.execute(CHILD_WELFARE, { query, variables });
    const [youth] = data?.['_entities'] as readonly { readonly housing: { readonly independencePlans: unknown } }[];
    return [youth?.housing.independencePlans, (errors ?? []).map(({ path }) => path?.at(-1))];
  };
  const writtenOn = '2026-03-02';
  expect(await seenByChildWelfare('HOUSING_FOLLOW_UP')).toEqual([
    [{ writtenOn, milieuTherapy: null }],
    ['milieuTherapy'],
  ]);
  expect(await seenByChildWelfare('HOUSING_FOLLOW_UP', 'HOUSING_MAPPING')).toEqual([
    [{ writtenOn, milieuTherapy }],
    [],
  ]);
});

test.each([
  ['a day that has passed', 'goals: ["Lage mat"], movesOutOn: "2026-03-01"', 'input.movesOutOn'],
  ['no goal', 'goals: []', 'input.goals'],
  ['a life area twice', 'goals: ["Lage mat"], milieuTherapy: [HEALTH, HEALTH]', 'input.milieuTherapy'],
  ['a goal that is too long', `goals: ["${'x'.repeat(201)}"]`, 'input.goals'],
])('a plan with %s is refused with its path', async (_what, form, path) => {
  const { youthId, ask } = await aServed();
  const { errors } = await ask(`mutation { writeIndependencePlan(input: { youthId: "${youthId}", ${form} }) { id } }`);
  expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', path],
  ]);
});
