import { impliedPurposeOf, newId, type Role } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { isObjectType } from 'graphql';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const REGISTER = 'mutation ($input: RegisterEmployerInput!) { done: registerEmployer(input: $input) { id } }';
const EMPLOYERS = 'query ($year: Int!) { done: summerJobEmployers(year: $year) { name contactPhone jobs } }';

function member(organisationId = newId(), role: Role = 'CASEWORKER', agency: 'OUTREACH' | 'NAV' = 'OUTREACH') {
  const author: Author = { personId: 'Z1', organisationId, at: new Date('2026-06-20T12:00:00Z') };
  async function ask(query: string, variables: Record<string, unknown>): Promise<unknown> {
    const { data, errors } = await outreach.subgraph.execute(
      {
        caller: {
          personId: 'Z1',
          role,
          agency: impliedPurposeOf(role) === null ? agency : null,
          organisationId,
          assurance: 'SUBSTANTIAL',
        },
        purpose: impliedPurposeOf(role) ?? 'B107',
        requestId: newId(),
        audience: 'outreach',
      },
      { query, variables },
    );
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  return {
    organisationId,
    registers: async (name: string, contactPhone = '73 00 00 00') =>
      (await ask(REGISTER, { input: { name, contactPhone } })) as { id: string },
    reads: (year = 2026) => ask(EMPLOYERS, { year }),
    async applies(employerId: string, year = 2026): Promise<void> {
      const youthId = newId();
      await outreach.services.followUps.start(author, {
        ground: OWN_WISH,
        youthId,
        kind: 'SUMMER_JOB',
        legalBasis: 'CONSENT_ONLY',
        continuityStaff: ['Kari'],
      });
      await outreach.services.summerJobs.apply(author, {
        ground: OWN_WISH,
        youthId,
        year,
        employerId,
        plannedHours: 60,
      });
    },
  };
}

const employer = (name: string, jobs: number): object => ({ name, contactPhone: '73 00 00 00', jobs });

test('a worker reads the employers by name, each with the number of jobs of the year, in one statement', async () => {
  const worker = member();
  const [garage, bakery] = [await worker.registers('Verkstedet'), await worker.registers('bakeriet')];
  for (const year of [2026, 2026, 2025]) await worker.applies(garage.id, year);
  await worker.applies(bakery.id, 2025);
  outreach.statements.length = 0;
  expect(await worker.reads()).toEqual([employer('bakeriet', 0), employer('Verkstedet', 2)]);
  expect(outreach.statements).toEqual(['summer-job-employers']);
  expect(await member(worker.organisationId, 'LEADER').reads(2025)).toEqual([
    employer('bakeriet', 1),
    employer('Verkstedet', 1),
  ]);
});

test('a worker reads no employer of the other organisation, and may register one of the same name', async () => {
  const [worker, other] = [member(), member()];
  await worker.registers('Verkstedet');
  expect(await other.reads()).toEqual([]);
  await expect(other.registers('Verkstedet')).resolves.toMatchObject({ id: expect.any(String) });
});

test('an employer is registered once', async () => {
  const worker = member();
  await worker.registers('Verkstedet');
  await expect(worker.registers('verkstedet')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.name' },
  });
  expect(await worker.reads()).toEqual([employer('Verkstedet', 0)]);
});

test('another agency and a youth neither register nor read employers', async () => {
  for (const stranger of [member(newId(), 'CASEWORKER', 'NAV'), member(newId(), 'YOUTH')]) {
    await expect(stranger.registers('Verkstedet')).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
    await expect(stranger.reads()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  }
});

test.each([
  ['name', '', '1'],
  ['name', 'V'.repeat(101), '1'],
  ['contactPhone', 'V', '1'.repeat(21)],
])('a %s that is too short or too long is refused', async (field, name, contactPhone) => {
  await expect(member().registers(name, contactPhone)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: `input.${field}` },
  });
});

test('employers of a year out of bounds are refused', async () => {
  await expect(member().reads(1999)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'year' },
  });
});

test('no youth is reached from an employer', () => {
  const type = outreach.subgraph.schema.getType('SummerJobEmployer');
  expect(
    isObjectType(type) ? Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`) : [],
  ).toEqual(['id: ID!', 'name: String!', 'contactPhone: String!', 'jobs: Int!']);
});
