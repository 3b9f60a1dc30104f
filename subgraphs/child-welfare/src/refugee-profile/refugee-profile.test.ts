import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { RefugeeProfile } from './refugee-profile.entity';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

async function servedYouth() {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T10:00:00Z') };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  return { author, youthId };
}

const execute = (organisationId: string, query: string, variables = {}) =>
  running.subgraph.execute(workerHop('child-welfare', organisationId), { query, variables });
const profilesOf = (youthId: string) =>
  running.dataSource.getRepository(RefugeeProfile).find({ where: { youthId }, order: { id: 'ASC' } });
const RECORD = 'mutation($input: RecordRefugeeProfileInput!) { recordRefugeeProfile(input: $input) { id youthId } }';

describe('how a youth came to Norway', () => {
  test('is recorded whole, and with what is known alone', async () => {
    const { author, youthId } = await servedYouth();
    const whole = {
      youthId,
      unaccompaniedMinor: true,
      settledOn: '2024-05-17',
      nationality: 'Eritrea',
      languages: ['tigrinja', 'arabisk'],
      grantNok: 120_000,
    };
    await running.services.refugees.record(author, whole);
    await running.services.refugees.record(author, { youthId, unaccompaniedMinor: false });
    await running.services.refugees.record(author, { youthId, unaccompaniedMinor: false, languages: null });
    const unknown = { unaccompaniedMinor: false, settledOn: null, nationality: null, languages: [], grantNok: null };
    expect(await profilesOf(youthId)).toMatchObject([whole, unknown, unknown]);
  });

  test('is seen as it was last recorded, with languages and grant, and without nationality', async () => {
    const { author, youthId } = await servedYouth();
    for (const settledOn of ['2024-05-17', '2024-05-18']) {
      await execute(author.organisationId, RECORD, {
        input: {
          youthId,
          unaccompaniedMinor: true,
          settledOn,
          nationality: 'HEMMELIG',
          languages: ['dari'],
          grantNok: 9,
        },
      });
    }
    expect(await profilesOf(youthId)).toHaveLength(2);
    const seen = (fields: string) =>
      execute(
        author.organisationId,
        `{ childWelfareYouth(id: "${youthId}") { childWelfare { refugee { ${fields} } } } }`,
      );
    expect(await seen('unaccompaniedMinor settledOn languages grantNok')).toEqual({
      data: {
        childWelfareYouth: {
          childWelfare: {
            refugee: { unaccompaniedMinor: true, settledOn: '2024-05-18', languages: ['dari'], grantNok: 9 },
          },
        },
      },
    });
    expect((await seen('nationality')).data).toBeUndefined();
  });

  test.each<[string, object, string]>([
    ['a nationality of 101 characters', { nationality: 'x'.repeat(101) }, 'input.nationality'],
    ['eleven languages', { languages: Array(11).fill('tigrinja') }, 'input.languages'],
    ['a grant below nothing', { grantNok: -1 }, 'input.grantNok'],
    ['a language of 51 characters', { languages: ['tigrinja', 'x'.repeat(51)] }, 'input.languages'],
  ])('is refused with %s, and nothing is kept', async (_what, more, argument) => {
    const { author, youthId } = await servedYouth();
    const input = { youthId, unaccompaniedMinor: true, ...more };
    const { errors } = await execute(author.organisationId, RECORD, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(await profilesOf(youthId)).toEqual([]);
  });

  test('is out of reach of a worker of another child welfare service', async () => {
    const { author, youthId } = await servedYouth();
    const recording = running.services.refugees.record(
      { ...author, organisationId: newId() },
      { youthId, unaccompaniedMinor: true },
    );
    await expect(recording).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
    expect(await profilesOf(youthId)).toEqual([]);
  });

  test.each(['update refugee_profile set unaccompanied_minor = false', 'delete from refugee_profile'])(
    'stands as it was recorded: the service itself is refused `%s`',
    async (statement) => {
      await expect(running.dataSource.query(statement)).rejects.toThrow('permission denied');
    },
  );
});
