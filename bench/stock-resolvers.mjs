// The other side's resolvers: one DataLoader per record type and request over TypeORM's repositories, and nothing between.
import DataLoader from 'dataloader';
import { createRequire } from 'node:module';
import { ORDER_WORDS, TRANSFER_WORDS } from './floor-statements.mjs';
import { OFFICE } from './world.mjs';

const require = createRequire(import.meta.url);
const { In, IsNull, MoreThan } = require('typeorm');
const { stateOfSent } = require('@brobygger/subgraph-kit');

/** The loaders of one request. */
export function createRows(dataSource) {
  const loaders = new Map();
  return (name, by, property, direction) => {
    const key = `${name}.${by}`;
    if (!loaders.has(key))
      loaders.set(key, new DataLoader((keys) => load(dataSource, { name, by, property, direction }, keys)));
    return loaders.get(key);
  };
}

async function load(dataSource, { name, by, property, direction }, keys) {
  const rows = await dataSource
    .getRepository(name)
    .find({ where: { [by]: In(keys) }, order: { [property]: direction, id: direction } });
  const byKey = new Map(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(row[by]).push(row);
  return keys.map((key) => byKey.get(key));
}

const all =
  (name, property, direction = 'DESC') =>
  ({ youthId }, _args, { rows }) =>
    rows(name, 'youthId', property, direction).load(youthId);
const newest = (name, property) => async (parent, args, context) =>
  (await all(name, property)(parent, args, context))[0] ?? null;
const below =
  (name, by, property, direction) =>
  ({ id }, _args, { rows }) =>
    rows(name, by, property, direction).load(id);
const records = ({ id }) => ({ youthId: id });

const OVER = ['DECLINED', 'ENDED'];
const isOngoing = ({ state }) => !OVER.includes(state);
/** What the two agencies said of a record that was sent to another, and of any other what was recorded: in the words of the schema. */
const ofSent =
  (words) =>
  async ({ id, recordedStatus }, _args, { rows }) => {
    const [sent] = await rows('SentHandover', 'id', 'id', 'ASC').load(id);
    const said = sent === undefined ? recordedStatus : stateOfSent(sent);
    return words[said] ?? said;
  };
const today = () => new Date().toISOString().slice(0, 10);
const byId = async (rows, name, id) => (await rows(name, 'id', 'id', 'ASC').load(id))[0] ?? null;

/** A page of those whom the office serves, by id. */
async function caseload(_root, { first, after }, { dataSource }) {
  const found = await dataSource.getRepository('ServiceRelation').find({
    where: { organisationId: OFFICE, validTo: IsNull(), ...(after == null ? {} : { youthId: MoreThan(after) }) },
    order: { youthId: 'ASC' },
    take: first + 1,
  });
  const edges = found
    .slice(0, first)
    .map(({ youthId }) => ({ cursor: youthId, node: { __typename: 'Youth', id: youthId } }));
  return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

const sumOf = (entries) => entries.reduce((sum, { amountNok }) => sum + amountNok, 0);

/** The newest month, with what is owed in all. */
async function rent(parent, args, context) {
  const [charges, payments] = await Promise.all([
    all('RentCharge', 'dueOn')(parent, args, context),
    all('RentPayment', 'paidOn')(parent, args, context),
  ]);
  const arrearsNok = Math.max(0, sumOf(charges.filter(({ dueOn }) => dueOn < today())) - sumOf(payments));
  return charges[0] === undefined ? null : { ...charges[0], monthNok: charges[0].amountNok, arrearsNok };
}

/** The resolvers of each subgraph; every other field is read from its row. */
export const RESOLVERS = {
  'child-welfare': {
    Youth: { childWelfare: records },
    ChildWelfareRecords: {
      case: newest('ChildWelfareCase', 'id'),
      decisions: all('ChildWelfareDecision', 'validFrom'),
      measuresPlan: newest('MeasuresPlan', 'id'),
      transfer: newest('ServiceTransfer', 'id'),
      courses: all('CourseEnrolment', 'schoolYear'),
    },
    MeasuresPlan: { items: below('MeasureItem', 'planId', 'validFrom', 'ASC') },
    ServiceTransfer: { status: ofSent(TRANSFER_WORDS) },
  },
  nav: {
    Query: { navCaseload: caseload },
    Youth: { nav: records },
    NavRecords: {
      case: newest('NavCase', 'openedOn'),
      section17: newest('Section17Decision', 'validFrom'),
      orders: all('NavOrder', 'orderedOn'),
      income: newest('IncomeSituation', 'recordedOn'),
      qualification: newest('QualificationEnrolment', 'startedOn'),
    },
    Section17Decision: {
      status: ({ status, validTo }) =>
        status === 'GRANTED' && validTo !== null && validTo <= today() ? 'ENDED' : status,
    },
    NavOrder: { status: ofSent(ORDER_WORDS) },
  },
  outreach: {
    Youth: { outreach: records },
    OutreachRecords: {
      followUps: all('OutreachFollowUp', 'startedOn'),
      summerJobs: all('SummerJob', 'year'),
      hap: newest('HapCourse', 'recordedAt'),
      sanction: newest('YouthSanction', 'imposedOn'),
    },
    YouthSanction: { breaches: below('SanctionBreach', 'sanctionId', 'date', 'DESC') },
  },
  housing: {
    Youth: { housing: records },
    HousingRecords: {
      residency: newest('Residency', 'appliedAt'),
      rent,
      followUp: async (parent, args, context) => {
        const rows = await all('HousingFollowUp', 'referredAt')(parent, args, context);
        return rows.find(isOngoing) ?? rows[0] ?? null;
      },
    },
    Residency: { house: ({ houseId }, _args, { rows }) => byId(rows, 'House', houseId) },
    HousingFollowUp: { plan: below('HousingPlanItem', 'followUpId', 'due', 'ASC') },
  },
  consent: {
    Youth: { __resolveReference: ({ id }, { rows }) => byId(rows, 'Youth', id) },
    Query: { youth: (_root, { id }, { rows }) => byId(rows, 'Youth', id) },
  },
};
