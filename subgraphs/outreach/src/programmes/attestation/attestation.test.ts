import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { OutreachAttestation } from './attestation.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-30T12:00:00Z') };

/** A youth who came to two of three talks that the sanction asks for. */
async function sanctioned(): Promise<string> {
  const youthId = newId();
  const { attendance, sanctions } = outreach.services;
  await sanctions.record(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'UNGDOMSSTRAFF',
    source: 'COURT',
    imposedOn: '2026-03-01',
    months: 12,
    conditions: [],
  });
  for (const [date, isPresent] of [
    ['2026-03-02', true],
    ['2026-03-09', false],
    ['2026-03-16', true],
  ] as const) {
    await attendance.record(author, { youthId, programme: 'SANCTION_TALKS', date, isPresent });
  }
  return youthId;
}

test('an attestation counts what was recorded of the programme in its time, and says no more', async () => {
  const youthId = await sanctioned();
  const { id } = await outreach.services.attestations.issue(author, {
    youthId,
    programme: 'SANCTION_TALKS',
    fromOn: '2026-03-02',
    toOn: '2026-03-09',
    agreedOn: '2026-03-20',
  });
  expect(await outreach.dataSource.getRepository(OutreachAttestation).findOneByOrFail({ id })).toMatchObject({
    youthId,
    programme: 'SANCTION_TALKS',
    timesPresent: 1,
    timesAbsent: 1,
    agreedOn: '2026-03-20',
    issuedOn: '2026-03-30',
  });
});

test.each([
  ['of a programme without attendance', { programme: 'HAP' }, 'NOT_FOUND'],
  ['of days before the first', { fromOn: '2026-02-01', toOn: '2026-03-01' }, 'NOT_FOUND'],
  ['that the youth is to agree to later', { agreedOn: '2026-03-31' }, 'BAD_USER_INPUT'],
] as const)('none is issued %s', async (_what, change, code) => {
  const youthId = await sanctioned();
  const asked = {
    youthId,
    programme: 'SANCTION_TALKS',
    fromOn: '2026-03-01',
    agreedOn: '2026-03-20',
    ...change,
  } as const;
  await expect(outreach.services.attestations.issue(author, asked)).rejects.toMatchObject({ extensions: { code } });
});

test('attendance is recorded of what is open, each day once', async () => {
  const youthId = await sanctioned();
  const record = (programme: 'SANCTION_TALKS' | 'ANGER_MANAGEMENT' | 'CRIME_AS_LIFESTYLE') =>
    outreach.services.attendance.record(author, { youthId, programme, date: '2026-03-16', isPresent: true });
  await expect(record('SANCTION_TALKS')).rejects.toMatchObject({ extensions: { argument: 'input.date' } });
  for (const programme of ['ANGER_MANAGEMENT', 'CRIME_AS_LIFESTYLE'] as const) {
    await expect(record(programme)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  }
});
