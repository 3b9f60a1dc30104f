import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { ChildWelfareCase } from './child-welfare-case.entity';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
const service = () => ({ author: { personId: 'Z1', organisationId: newId(), at }, youthId: newId() });

async function openedCase() {
  const { author, youthId } = service();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  return { author, youthId };
}

const caseOf = (youthId: string) => running.dataSource.getRepository(ChildWelfareCase).findOneByOrFail({ youthId });

async function openRelations(youthId: string): Promise<number> {
  const rows = (await running.dataSource.query(
    'select from service_relation where youth_id = $1 and valid_to is null',
    [youthId],
  )) as unknown[];
  return rows.length;
}

describe('a case of a child welfare service', () => {
  test('begins the service relation when it is opened', async () => {
    const { youthId } = await openedCase();
    expect(await openRelations(youthId)).toBe(1);
    expect(await caseOf(youthId)).toMatchObject({
      status: 'OPEN',
      caseWorker: 'Kari Vik',
      openedOn: '2026-03-02',
      closedOn: null,
      followUpOffered: null,
    });
  });

  test('is opened once when workers open it side by side', async () => {
    const { author, youthId } = service();
    const open = (second: number) =>
      running.services.cases.open(
        { ...author, at: new Date(at.getTime() + 1000 * second) },
        { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' },
      );
    const results = await Promise.allSettled([open(0), open(1), open(2)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { extensions: { code: 'CONFLICT' } },
    });
    expect(await openRelations(youthId)).toBe(1);
  });

  test('INV13: the worker cannot close it when nobody takes over and no follow-up was offered', async () => {
    const { author, youthId } = await openedCase();
    await running.services.transfers.start(author, { youthId, plannedOn: '2026-04-01', receiver: 'NAV Bjerke' });
    await running.services.transfers.answer(author, { youthId, status: 'REFUSED' });
    const closing = running.services.cases.close(author, { youthId, followUpOffered: false });
    await expect(closing).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV13' } });
    expect(await caseOf(youthId)).toMatchObject({ status: 'OPEN', closedOn: null });
    expect(await openRelations(youthId)).toBe(1);
  });

  test('INV13: an accepted transfer of an earlier case does not stand for a later one', async () => {
    const { author, youthId } = await openedCase();
    await running.services.transfers.start(author, { youthId, plannedOn: '2026-04-01', receiver: 'NAV Bjerke' });
    await running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await running.services.cases.close(author, { youthId, followUpOffered: false });
    await running.services.cases.open(
      { ...author, at: new Date('2026-06-01T10:00:00Z') },
      { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' },
    );
    const closing = running.services.cases.close(author, { youthId, followUpOffered: false });
    await expect(closing).rejects.toMatchObject({ extensions: { rule: 'INV13' } });
  });

  test('INV13: the worker closes it when follow-up was offered, and the service relation ends', async () => {
    const { author, youthId } = await openedCase();
    await running.services.cases.close(author, { youthId, followUpOffered: true });
    expect(await caseOf(youthId)).toMatchObject({ status: 'CLOSED', closedOn: '2026-03-02', followUpOffered: true });
    expect(await openRelations(youthId)).toBe(0);
  });

  test('INV13: the worker closes it without an offer where it says why none could be made, and only then', async () => {
    const { author, youthId } = await openedCase();
    const close = (followUpOffered: boolean) =>
      running.services.cases.close(author, { youthId, followUpOffered, noFollowUpReason: 'MOVED_AWAY' });
    await expect(close(true)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'noFollowUpReason' },
    });
    await close(false);
    expect(await caseOf(youthId)).toMatchObject({
      ...{ status: 'CLOSED', followUpOffered: false, noFollowUpReason: 'MOVED_AWAY' },
    });
  });

  test('keeps the service relation in aftercare, until it is closed', async () => {
    const { author, youthId } = await openedCase();
    await running.services.cases.setStatus(author, { youthId, status: 'AFTERCARE' });
    expect(await openRelations(youthId)).toBe(1);
    await running.services.cases.close(author, { youthId, followUpOffered: true });
    expect(await openRelations(youthId)).toBe(0);
  });

  test('is out of reach of a worker of another child welfare service', async () => {
    const { author, youthId } = await openedCase();
    const closing = running.services.cases.close(
      { ...author, organisationId: newId() },
      { youthId, followUpOffered: true },
    );
    await expect(closing).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  });

  test.each([
    ['PLANNED', []],
    ['OFFERED', ['OFFERED']],
    ['LOST_CONTACT', ['LOST_CONTACT']],
  ] as const)('INV13: a transfer that is %s is not somebody who takes over', async (_status, answers) => {
    const { author, youthId } = await openedCase();
    await running.services.transfers.start(author, { youthId, plannedOn: '2026-04-01', receiver: 'NAV Bjerke' });
    for (const status of answers) await running.services.transfers.answer(author, { youthId, status });
    const closing = running.services.cases.close(author, { youthId, followUpOffered: false });
    await expect(closing).rejects.toMatchObject({ extensions: { rule: 'INV13' } });
  });

  test.each([[['ACCEPTED']], [['ACCEPTED', 'DONE']]] as const)(
    'INV13: is closed without follow-up once its transfer is %s',
    async (answers) => {
      const { author, youthId } = await openedCase();
      await running.services.transfers.start(author, { youthId, plannedOn: '2026-04-01', receiver: 'NAV Bjerke' });
      for (const status of answers) await running.services.transfers.answer(author, { youthId, status });
      await running.services.cases.close(author, { youthId, followUpOffered: false });
      expect(await caseOf(youthId)).toMatchObject({ status: 'CLOSED', followUpOffered: false });
    },
  );

  test("INV13: what another youth's receiver accepted does not count", async () => {
    const { author, youthId } = await openedCase();
    const sibling = newId();
    await running.services.cases.open(author, {
      ground: OWN_WISH,
      youthId: sibling,
      caseWorker: 'Kari Vik',
      district: 'Bjerke',
    });
    const planned = { youthId: sibling, plannedOn: '2026-04-01', receiver: 'NAV Bjerke' };
    await running.services.transfers.start(author, planned);
    await running.services.transfers.answer(author, { youthId: sibling, status: 'ACCEPTED' });
    const closing = running.services.cases.close(author, { youthId, followUpOffered: false });
    await expect(closing).rejects.toMatchObject({ extensions: { rule: 'INV13' } });
  });

  test('is opened anew, by the same service or by another, and closed cases stay closed', async () => {
    const { author, youthId } = await openedCase();
    await running.services.cases.close(author, { youthId, followUpOffered: true });
    const changing = running.services.cases.setStatus(author, { youthId, status: 'OPEN' });
    await expect(changing).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
    for (const organisationId of [author.organisationId, newId()]) {
      await running.services.cases.open(
        { ...author, organisationId, at: new Date('2026-06-01T10:00:00Z') },
        { ground: OWN_WISH, youthId, caseWorker: 'Ola Dal', district: 'Grorud' },
      );
    }
    const cases = await running.dataSource.getRepository(ChildWelfareCase).findBy({ youthId });
    expect(cases.map(({ status }) => status).sort()).toEqual(['CLOSED', 'OPEN', 'OPEN']);
    expect(await openRelations(youthId)).toBe(2);
  });

  test('is opened once for a youth whose id is written in capitals too', async () => {
    const { author, youthId } = await openedCase();
    const again = { ground: OWN_WISH, youthId: youthId.toUpperCase(), caseWorker: 'Kari Vik', district: 'Bjerke' };
    await expect(running.services.cases.open(author, again)).rejects.toMatchObject({
      extensions: { code: 'CONFLICT' },
    });
  });
});
