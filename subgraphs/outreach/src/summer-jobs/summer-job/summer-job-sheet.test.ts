import { impliedPurposeOf, newId } from '@brobygger/domain';
import type { Author, Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, tellDecision, type RunningSubgraph } from '@brobygger/testkit';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { subgraph, type OutreachServices } from '../../index';

/** Every youth consents to its summer job being seen, also by the other organisation. */
const registry = createFakeRegistry();
registry.everyYouth().consentsToAllBut();

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
  for (const year of [2025, 2026]) await outreach.services.summerJobBudgets.set(author, year, 1_000_000);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-06-20T12:00:00Z') };
const other: Author = { personId: 'Z1', organisationId: newId(), at: author.at };

const start = async (by: Author, youthId: string): Promise<unknown> =>
  outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'ON_DECISION',
    legalBasis: 'BVL_AFTERCARE',
    cwDecisionReference: await tellDecision(outreach.subgraph, { ...by, youthId, kind: 'AFTERCARE' }),
    continuityStaff: ['Kari'],
    countedAs: { district: 'LERKENDAL' },
  });

/** J4: a youth on a decision of child welfare, with a job under contract. */
async function working(): Promise<{ readonly youthId: string; readonly summerJobId: string }> {
  const youthId = newId();
  await start(author, youthId);
  const { id: summerJobId } = await outreach.services.summerJobs.apply(author, {
    ground: OWN_WISH,
    youthId,
    year: 2026,
    employer: 'Bakeriet',
    contactPerson: 'Ola Test, 900 00 000',
    plannedHours: 60,
    countedAs: { gender: 'BOY', district: 'LERKENDAL' },
  });
  await outreach.services.summerJobs.signContract(author, youthId, summerJobId, 178.57);
  await outreach.services.summerJobs.addHours(author, { youthId, summerJobId, hours: 7.5 });
  return { youthId, summerJobId };
}

const SHEET =
  'query ($youthId: ID!, $summerJobId: ID!) { sheet: summerJobSheet(youthId: $youthId, summerJobId: ' +
  '$summerJobId) { youth { id } age plannedHours workedHours contactPerson } }';

async function sheetSeenBy(
  caller: Partial<Parameters<Subgraph['execute']>[0]['caller']>,
  job: { readonly youthId: string; readonly summerJobId: string },
  purpose: string = impliedPurposeOf(caller.role ?? 'CASEWORKER') ?? 'B107',
) {
  const { data, errors = [] } = await outreach.subgraph.execute(
    {
      caller: {
        personId: 'Z1',
        role: 'CASEWORKER',
        agency: 'OUTREACH',
        organisationId: author.organisationId,
        assurance: 'SUBSTANTIAL',
        ...caller,
      },
      purpose,
      requestId: newId(),
      audience: 'outreach',
    },
    { query: SHEET, variables: { ...job } },
  );
  return {
    sheet: (JSON.parse(JSON.stringify(data ?? null)) as { sheet: unknown } | null)?.sheet ?? null,
    codes: [...new Set(errors.map(({ extensions }) => extensions['code']))],
  };
}

const EMPTY = { youth: null, age: null, plannedHours: null, workedHours: null, contactPerson: null };

describe('J4: the sheet for an employer', () => {
  test('says who the youth is, the age, the hours and whom to call, in one statement of the jobs', async () => {
    const job = await working();
    outreach.statements.length = 0;
    expect(await sheetSeenBy({}, job)).toEqual({
      sheet: {
        youth: { id: job.youthId },
        age: 17,
        plannedHours: 60,
        workedHours: 7.5,
        contactPerson: 'Ola Test, 900 00 000',
      },
      codes: [],
    });
    expect(outreach.statements).toEqual(['serves-youth', 'own-service', 'summer_job-by-youthId']);
  });

  test('has those fields and no other: no decision, no district, no kind of follow-up', () => {
    const sheet = outreach.subgraph.schema.getType('SummerJobSheet') as GraphQLObjectType;
    expect(Object.keys(sheet.getFields()).sort()).toEqual([
      'age',
      'contactPerson',
      'holidayStandIn',
      'plannedHours',
      'workedHours',
      'youth',
    ]);
    const types = Object.values(sheet.getFields()).map(({ type }) => getNamedType(type));
    // The youth is a reference: what is asked of it is no part of the sheet, and needs a basis of its own.
    expect(types.filter(isObjectType).map(({ name }) => name)).toEqual(['Youth']);
  });

  test('is entered in the own log, field by field', async () => {
    const job = await working();
    await sheetSeenBy({}, job);
    const entries = (await outreach.dataSource.query(
      `select basis, categories, fields from disclosure_entry where youth_id = $1 and act = 'READ'`,
      [job.youthId],
    )) as { basis: string; categories: string[]; fields: string[] }[];
    expect(entries.map(({ basis, categories }) => [basis, categories])).toEqual([
      ['OWN_SERVICE', ['OUTREACH_SUMMER_JOB']],
    ]);
    expect(entries[0]?.fields).toEqual(
      expect.arrayContaining(
        ['youth', 'age', 'plannedHours', 'workedHours', 'contactPerson'].map((field) => `SummerJobSheet.${field}`),
      ),
    );
  });

  test.each(['B107', 'B103'])(
    'is empty of a job of the other organisation, though both serve the youth and for %s, as of a job that there is not',
    async (purpose) => {
      const job = await working();
      await start(other, job.youthId);
      const by = { organisationId: other.organisationId };
      const [theirs, none] = await Promise.all([
        sheetSeenBy(by, job, purpose),
        sheetSeenBy(by, { ...job, summerJobId: newId() }, purpose),
      ]);
      expect(theirs).toEqual({ sheet: EMPTY, codes: [] });
      expect(none).toEqual(theirs);
    },
  );

  test('is refused to an organisation that does not serve the youth, as of a youth that there is not', async () => {
    const job = await working();
    for (const youthId of [job.youthId, newId(), 'none']) {
      expect(await sheetSeenBy({ organisationId: other.organisationId }, { ...job, youthId })).toEqual({
        sheet: null,
        codes: ['YOUTH_NOT_FOUND'],
      });
    }
  });

  test.each([{ role: 'LEADER' }, { agency: 'NAV' }, { role: 'YOUTH', agency: null }] as const)(
    'is refused to a caller with %j',
    async (caller) => {
      expect(await sheetSeenBy(caller, await working())).toEqual({ sheet: null, codes: ['FORBIDDEN_ROLE'] });
    },
  );
});
