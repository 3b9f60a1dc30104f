import { CATEGORIES, DataCategory, Sensitivity } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLType,
} from 'graphql';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const TABLES = ['headcount', 'open_activity', 'rapid_assessment', 'brukerplan_survey'];
const DOORS = [
  'headcounts',
  'recordHeadcount',
  'openActivities',
  'recordOpenActivity',
  'rapidAssessments',
  'recordRapidAssessment',
  'brukerplanSurveys',
  'recordBrukerplanSurvey',
];

/** Names of fields and columns that would say who somebody is. The ages that a mapping looked at are those of nobody. */
const TELLS_OF_A_PERSON =
  /youth|person|name|gender|birth|national|^age$|age_?(at|on)|district|address|phone|caller|author|(?<!organisation_?)(?<!^)id$/i;

async function columns(tables: readonly string[]): Promise<readonly { column: string; type: string }[]> {
  return (await outreach.dataSource.query(
    'select column_name as "column", data_type as type from information_schema.columns where table_schema = ' +
      "'public' and table_name = any($1) order by ordinal_position",
    [tables],
  )) as { column: string; type: string }[];
}

function typesBehind(doors: readonly string[]): readonly (GraphQLObjectType | GraphQLInputObjectType)[] {
  const { schema } = outreach.subgraph;
  const found = new Set<GraphQLObjectType | GraphQLInputObjectType>();
  const walk = (type: GraphQLNamedType): void => {
    if ((!isObjectType(type) && !isInputObjectType(type)) || found.has(type)) return;
    found.add(type);
    for (const { type: inner } of Object.values(type.getFields()) as readonly { readonly type: GraphQLType }[]) {
      walk(getNamedType(inner));
    }
  };
  for (const door of doors) {
    const field = schema.getQueryType()?.getFields()[door] ?? schema.getMutationType()?.getFields()[door];
    if (field === undefined) throw new TypeError(`outreach has no \`${door}\``);
    [field.type, ...field.args.map(({ type }) => type)].forEach((type) => walk(getNamedType(type)));
  }
  return [...found];
}

describe('INV30', () => {
  test.each(TABLES)('no column of %s can hold a youth, and no key leads from it or to it', async (table) => {
    const found = await columns([table]);
    expect(found.filter(({ type }) => type === 'uuid').map(({ column }) => column)).toEqual(['id', 'organisation_id']);
    // Neither a list nor a document: either could hold ids.
    expect(found.filter(({ type }) => !['uuid', 'text', 'date', 'integer', 'boolean'].includes(type))).toEqual([]);
    expect(found.map(({ column }) => column).filter((column) => TELLS_OF_A_PERSON.test(column))).toEqual([]);
    expect(
      await outreach.dataSource.query(
        "select conname from pg_constraint where contype = 'f' and $1::regclass in (conrelid, confrelid)",
        [table],
      ),
    ).toEqual([]);
  });

  test('text stands only where a place, a kind, a title, a theme or what was found and done is written', async () => {
    expect(
      (await columns(TABLES))
        .filter(({ type }) => type === 'text')
        .map(({ column }) => column)
        .sort(),
    ).toEqual(['actions', 'findings', 'kind', 'place', 'theme', 'title']);
  });

  test('no type or input behind them has a field for a youth, a name, an age or a gender', () => {
    const types = typesBehind(DOORS);
    expect(types.map(({ name }) => name).sort()).toEqual([
      'BrukerplanSurvey',
      'OutreachHeadcountDay',
      'OutreachHeadcounts',
      'OutreachOpenActivity',
      'RapidAssessment',
      'RecordBrukerplanSurveyInput',
      'RecordHeadcountInput',
      'RecordOpenActivityInput',
      'RecordRapidAssessmentInput',
    ]);
    const fields = types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(fields.filter((field) => TELLS_OF_A_PERSON.test(field.split('.')[1] ?? ''))).toEqual([]);
  });

  test('faith has no data category, and no sensitivity', () => {
    const words = [
      ...Object.values(DataCategory),
      ...Object.values(Sensitivity),
      ...Object.values(CATEGORIES).flatMap(({ sensitivities }) => [...sensitivities]),
    ];
    expect(words.length).toBeGreaterThan(Object.keys(Sensitivity).length);
    expect(words.filter((word) => /faith|religio|church|huskirke/i.test(word))).toEqual([]);
  });
});
