import { newId } from '@brobygger/domain';
import { openServiceRelation } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { ChildWelfareDecision } from './child-welfare-decision.entity';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
const measure = { kind: 'PLACEMENT', validFrom: '2026-01-02', executedBy: 'OTHER', wantedByYouth: true } as const;

async function served() {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  const opening = { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' };
  const { id: caseId } = await running.services.cases.open(author, opening);
  return {
    author,
    youthId,
    caseId,
    decide: (more: object = {}) => running.services.decisions.decide(author, { ...measure, youthId, ...more }),
    close: () => running.services.cases.close(author, { youthId, followUpOffered: true }),
    decisions: () =>
      running.dataSource.getRepository(ChildWelfareDecision).find({ where: { youthId }, order: { id: 'ASC' } }),
  };
}

test('a decision is made in the open case of the service', async () => {
  const { caseId, decide, decisions } = await served();
  await decide();
  expect(await decisions()).toMatchObject([{ caseId }]);
});

test('a service that has no open case on the youth decides nothing, though it serves them', async () => {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  await running.dataSource.transaction((transaction) => openServiceRelation(transaction, author, youthId, OWN_WISH));
  const deciding = running.services.decisions.decide(author, { ...measure, youthId });
  await expect(deciding).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

test('no decision is in force under a closed case: each ends with it, and what was over stays as it was', async () => {
  const { decide, close, decisions } = await served();
  await decide();
  await decide({ validTo: '2026-12-31' });
  await decide({ validTo: '2026-02-01' });
  await decide({ validFrom: '2026-03-02' });
  await decide({ validFrom: '2026-05-01', validTo: '2026-06-01' });
  await close();
  const days = ['2026-03-02', '2026-03-02', '2026-02-01', '2026-03-02', '2026-05-01'];
  expect((await decisions()).map(({ validTo }) => validTo)).toEqual(days);
});

test('what another service decided goes on, and so does what was recorded in error', async () => {
  const { author, youthId, decide, close, decisions } = await served();
  const other = { ...author, organisationId: newId() };
  await running.services.cases.open(other, { ground: OWN_WISH, youthId, caseWorker: 'Ola Dal', district: 'Grorud' });
  await running.services.decisions.decide(other, { ...measure, youthId });
  const { id: decisionId } = await decide();
  await running.services.decisions.enterInError(author, { youthId, decisionId });
  await close();
  expect((await decisions()).map(({ validTo }) => validTo)).toEqual([null, null]);
});
