import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import { Section17Decision } from './section17.entity';

const HOUSING = newId();
const at = new Date('2026-03-02T10:00:00Z');
let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, { clock: () => at, ask: () => Promise.resolve({ takes: true, name: 'FUTV' }) });
});
afterAll(() => nav.stop());

const worker = () => ({ personId: 'Z1', organisationId: newId(), at });

async function servedYouth(youthId = newId()) {
  const author = worker();
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  return { author, youthId };
}

const decisionsOf = (youthId: string) =>
  nav.dataSource.getRepository(Section17Decision).find({ where: { youthId }, order: { id: 'ASC' } });

test('a decision is granted today, from a day and until another or without an end', async () => {
  const { author, youthId } = await servedYouth();
  await nav.services.section17.grant(author, { youthId, validFrom: '2026-04-01', validTo: '2026-04-02' });
  await nav.services.section17.grant(author, { youthId, validFrom: '2026-05-01' });
  expect(await decisionsOf(youthId)).toMatchObject([
    { decidedOn: '2026-03-02', validFrom: '2026-04-01', validTo: '2026-04-02', status: 'GRANTED' },
    { decidedOn: '2026-03-02', validFrom: '2026-05-01', validTo: null, status: 'GRANTED' },
  ]);
});

test.each(['2026-04-01', '2026-03-31'])('a decision from 1 April is refused the end %s', async (validTo) => {
  const { author, youthId } = await servedYouth();
  await expect(
    nav.services.section17.grant(author, { youthId, validFrom: '2026-04-01', validTo }),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.validTo' } });
  expect(await decisionsOf(youthId)).toEqual([]);
});

test('a decision from a day that does not exist is refused', async () => {
  const { author, youthId } = await servedYouth();
  const query = `mutation { grantSection17(input: { youthId: "${youthId}", validFrom: "2026-02-30" }) { id } }`;
  const { errors } = await nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await decisionsOf(youthId)).toEqual([]);
});

test.each(['ENDED', 'TRANSFERRED'] as const)('a granted decision is %s today, once', async (status) => {
  const { author, youthId } = await servedYouth();
  const { id } = await nav.services.section17.grant(author, {
    youthId,
    validFrom: '2026-01-01',
    validTo: '2027-01-01',
  });
  const today = { ...author, at: new Date('2026-06-01T10:00:00Z') };
  await expect(nav.services.section17.end(today, youthId, status)).resolves.toEqual({ id, youthId });
  expect(await decisionsOf(youthId)).toMatchObject([{ status, validFrom: '2026-01-01', validTo: '2026-06-01' }]);
  await expect(nav.services.section17.end(today, youthId, 'ENDED')).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect(await decisionsOf(youthId)).toMatchObject([{ status }]);
});

test('another office that serves the youth too cannot end the decision, and one that does not can nothing', async () => {
  const { author, youthId } = await servedYouth();
  await nav.services.section17.grant(author, { youthId, validFrom: '2026-01-01' });
  const { author: colleague } = await servedYouth(youthId);
  await expect(nav.services.section17.end(colleague, youthId, 'ENDED')).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  for (const recording of [
    nav.services.section17.end(worker(), youthId, 'ENDED'),
    nav.services.section17.grant(worker(), { youthId, validFrom: '2026-01-01' }),
  ]) {
    await expect(recording).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  }
  expect(await decisionsOf(youthId)).toMatchObject([{ status: 'GRANTED', validTo: null }]);
});

test('the decision that began last is the one that is seen', async () => {
  const { author, youthId } = await servedYouth();
  await nav.services.section17.grant(author, { youthId, validFrom: '2026-02-01' });
  await nav.services.section17.grant(author, { youthId, validFrom: '2025-02-01', validTo: '2026-02-01' });
  const query = `{ navYouth(id: "${youthId}") { nav { section17 { validFrom } } } }`;
  const { data } = await nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  expect(data?.['navYouth']).toEqual({ nav: { section17: { validFrom: '2026-02-01' } } });
});

test.each([
  ['the same days', '2026-04-01', '2026-07-01'],
  ['days at its end', '2026-06-30', null],
  ['days at its beginning', '2026-03-01', '2026-04-02'],
  ['all its days and more', '2026-01-01', null],
] as const)(
  'a second decision for %s is refused, and one for the days after is not',
  async (_days, validFrom, validTo) => {
    const { author, youthId } = await servedYouth();
    await nav.services.section17.grant(author, { youthId, validFrom: '2026-04-01', validTo: '2026-07-01' });
    await expect(nav.services.section17.grant(author, { youthId, validFrom, validTo })).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', argument: 'input.validFrom' },
    });
    await nav.services.section17.grant(author, { youthId, validFrom: '2026-07-01' });
    expect(await decisionsOf(youthId)).toHaveLength(2);
  },
);

test('nothing is granted without an open case', async () => {
  const { author, youthId } = await servedYouth();
  await nav.dataSource.query('update nav_case set status = $2 where youth_id = $1', [youthId, 'CLOSED']);
  await expect(nav.services.section17.grant(author, { youthId, validFrom: '2026-04-01' })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect(await decisionsOf(youthId)).toEqual([]);
});

test('a decision whose time is over is ended, which the day decides, and is no basis of a referral', async () => {
  const { author, youthId } = await servedYouth();
  const { id: basisId } = await nav.services.section17.grant(author, {
    youthId,
    validFrom: '2026-01-01',
    validTo: '2026-03-02',
  });
  const query = `{ navYouth(id: "${youthId}") { nav { section17 { status validTo } } } }`;
  const { data } = await nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  expect(data?.['navYouth']).toEqual({ nav: { section17: { status: 'ENDED', validTo: '2026-03-02' } } });
  await expect(nav.services.section17.end(author, youthId, 'ENDED')).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  const refer = (day: string) =>
    nav.services.referrals.refer(
      { ...author, at: new Date(`${day}T10:00:00Z`) },
      { youthId, receiverId: HOUSING, basisKind: 'SECTION_17', basisId },
    );
  await expect(refer('2026-03-02')).rejects.toMatchObject({ extensions: { argument: 'input.basisId' } });
  await refer('2026-03-01');
});

test('a decision that never began ends on its first day, and is in force on none', async () => {
  const { author, youthId } = await servedYouth();
  await nav.services.section17.grant(author, { youthId, validFrom: '2026-04-01' });
  await nav.services.section17.end(author, youthId, 'ENDED');
  expect(await decisionsOf(youthId)).toMatchObject([
    { status: 'ENDED', validFrom: '2026-04-01', validTo: '2026-04-01' },
  ]);
});
