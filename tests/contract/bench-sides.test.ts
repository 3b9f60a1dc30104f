import { buildSubgraphSchema } from '@apollo/subgraph';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { PERSISTENCE } from '@brobygger/platform';
import { connect } from '@brobygger/subgraph-kit';
import { graphql, parse, print, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { worker } from '../harness/callers';

const { writeWorld, youthId, OFFICE } = jest.requireActual<{
  writeWorld(databases: object, youths: number, purpose: string): Promise<void>;
  youthId(n: number): string;
  OFFICE: string;
}>('../../bench/world.mjs');
const { FLOOR, pictureOf } = jest.requireActual<{
  FLOOR: Readonly<Record<ServiceName, string>>;
  pictureOf(answers: readonly unknown[]): string;
}>('../../bench/floor-statements.mjs');
const { COVERED_PICTURE, PURPOSE } = jest.requireActual<{ COVERED_PICTURE: string; PURPOSE: string }>(
  '../../bench/picture.mjs',
);
const { stockSdl } = jest.requireActual<{ stockSdl(service: ServiceName): string }>('../../bench/stock-schema.mjs');
const { createRows, RESOLVERS } = jest.requireActual<{
  createRows(dataSource: unknown): unknown;
  RESOLVERS: Readonly<Record<ServiceName, object>>;
}>('../../bench/stock-resolvers.mjs');

const YOUTHS = 3;
let world: TogetherInOne;
beforeAll(async () => {
  world = await startAllInOne();
  const { urls, query } = world.databases;
  await writeWorld(urls, YOUTHS, PURPOSE);
  await query('nav', `update section17_decision set valid_to = '2999-01-01' where youth_id = '${youthId(2)}'`);
  await query('nav', `update section17_decision set valid_to = null where youth_id = '${youthId(3)}'`);
  // One order and one transfer that were sent, and answered.
  for (const [service, table, kind] of [
    ['nav', 'nav_order', 'ORDER'],
    ['child-welfare', 'service_transfer', 'TRANSFER'],
  ] as const) {
    await query(
      service,
      `insert into sent_handover
         (handover_id, youth_id, organisation_id, receiver_id, kind, state, sent_by, sent_at, version, receiver_state)
       select id, youth_id, organisation_id, organisation_id, '${kind}', 'REQUESTED', 'Z1', now(), 1, 'REJECTED'
       from ${table} where youth_id = '${youthId(1)}' order by id limit 1`,
    );
  }
});
afterAll(() => world?.stop());

const below = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
  selections.filter((each): each is FieldNode => each.kind === 'Field');
const [operation] = parse(COVERED_PICTURE).definitions as readonly OperationDefinitionNode[];
const [youthField] = operation === undefined ? [] : below(operation.selectionSet);
const FIELDS = youthField?.selectionSet === undefined ? [] : below(youthField.selectionSet);
const FIELD_OF: Readonly<Partial<Record<ServiceName, string>>> = {
  'child-welfare': 'childWelfare',
  nav: 'nav',
  outreach: 'outreach',
  housing: 'housing',
};

/** The picture as the subgraphs of the other side answer it, each asked as its gateway asks it. */
async function stockPicture(id: string): Promise<unknown> {
  const youth: Record<string, unknown> = {};
  for (const service of SERVICE_NAMES) {
    const of = FIELD_OF[service];
    const fields = FIELDS.filter(({ name: { value } }) =>
      of === undefined ? !Object.values(FIELD_OF).includes(value) : value === of,
    );
    const dataSource = await connect(world.databases.urls[service].appUrl, PERSISTENCE[service]);
    try {
      const { data, errors } = await graphql({
        schema: buildSubgraphSchema({ typeDefs: parse(stockSdl(service)), resolvers: RESOLVERS[service] as never }),
        source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { ${fields.map(print).join(' ')} } } }`,
        variableValues: { of: [{ __typename: 'Youth', id }] },
        contextValue: { dataSource, rows: createRows(dataSource) },
      });
      expect(errors).toBeUndefined();
      Object.assign(youth, (data as { _entities: readonly [object] })._entities[0]);
    } finally {
      await dataSource.destroy();
    }
  }
  return { youth };
}

async function floorPicture(id: string): Promise<unknown> {
  const answers = (Object.keys(FLOOR) as ServiceName[]).map(async (service) => {
    const statement = FLOOR[service].replaceAll('$1', `'${id}'`);
    const [row] = await world.databases.query<{ readonly json: unknown }>(service, statement);
    return row?.json;
  });
  return JSON.parse(pictureOf(await Promise.all(answers)));
}

test.each([
  ['something was sent, and what was granted is over', 1],
  ['what was granted goes on for a while', 2],
  ['what was granted has no end', YOUTHS],
])('all sides of the bench answer the same picture of a youth of whom %s', async (_what, n) => {
  const id = youthId(n);
  const { json } = await world.ask(worker('NAV', OFFICE), COVERED_PICTURE, { id }, PURPOSE as never);
  expect(json.errors).toBeUndefined();
  const ours = json.data;
  expect(JSON.stringify(ours)).toContain('"followUps":[{');
  expect(await stockPicture(id)).toEqual(ours);
  expect(await floorPicture(id)).toEqual(ours);
});
