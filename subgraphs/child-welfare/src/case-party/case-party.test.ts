import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { CaseParty } from './case-party.entity';

const registry = createFakeRegistry();
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
const TODAY = '2026-03-02';
const WHY = 'Forstår hva saken gjelder, og hva som kan skje.';
const violating = (argument: string) => ({ extensions: { rule: 'PARTY_RIGHTS', argument } });
const refused = (code: string, argument: string) => ({ extensions: { code, argument } });

async function served(birthDate: string) {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  registry.bornOn(youthId, birthDate);
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const { caseParties, cases } = running.services;
  const youth = { youthId, party: 'YOUTH', ground: 'AGE', validFrom: TODAY } as const;
  return {
    author,
    youthId,
    record: (more: object = {}) => caseParties.record(author, { ...youth, ...more }),
    end: (partyId: string, validTo: string) => caseParties.end(author, { youthId, partyId, validTo }),
    close: () => cases.close(author, { youthId, followUpOffered: true }),
    parties: () => running.dataSource.getRepository(CaseParty).find({ where: { youthId }, order: { id: 'ASC' } }),
  };
}

test('PARTY_RIGHTS: by age a youth is a party from 15, to the day', async () => {
  const young = await served('2011-03-03');
  await expect(young.record()).rejects.toMatchObject({
    extensions: { rule: 'PARTY_RIGHTS', argument: 'input.validFrom' },
  });
  expect(await young.parties()).toEqual([]);
  await young.record({ validFrom: '2026-03-03' });
  const old = await served('2011-03-02');
  await old.record();
  expect(await old.parties()).toMatchObject([{ party: 'YOUTH', ground: 'AGE', validFrom: TODAY, validTo: null }]);
});

test('PARTY_RIGHTS: a younger one is where somebody says why they understand the case', async () => {
  const { record, parties } = await served('2013-06-01');
  for (const assessment of [null, 'Ja', ' '.repeat(40)]) {
    const saying = record({ ground: 'UNDERSTANDING', assessment });
    await expect(saying).rejects.toMatchObject(violating('input.assessment'));
  }
  await record({ ground: 'UNDERSTANDING', assessment: WHY });
  expect(await parties()).toMatchObject([{ ground: 'UNDERSTANDING', assessment: WHY }]);
});

test('PARTY_RIGHTS: nobody is a party by what is for others, and all but the youth are named', async () => {
  const { record, parties } = await served('2010-01-01');
  for (const wrong of [
    { ground: 'PARENTAL_RESPONSIBILITY' },
    { party: 'PARENT', name: 'Ola Test', ground: 'AGE' },
    { party: 'VERGE', name: 'Ola Test', ground: 'GRANTED' },
  ]) {
    await expect(record(wrong)).rejects.toMatchObject(violating('input.ground'));
  }
  await expect(record({ name: 'Ida Test' })).rejects.toMatchObject(refused('BAD_USER_INPUT', 'input.name'));
  const unnamed = record({ party: 'PARENT', ground: 'PARENTAL_RESPONSIBILITY' });
  await expect(unnamed).rejects.toMatchObject(refused('BAD_USER_INPUT', 'input.name'));
  expect(await parties()).toEqual([]);
});

test('a youth is a party once at a time, also when it is said side by side; parents beside them', async () => {
  const { record, end, parties } = await served('2010-01-01');
  const said = await Promise.allSettled([record(), record()]);
  expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(record()).rejects.toMatchObject(refused('CONFLICT', 'input.party'));
  for (const name of ['Ola Test', 'Kari Test']) {
    await record({ party: 'PARENT', name, ground: 'PARENTAL_RESPONSIBILITY' });
  }
  const [youth] = await parties();
  await end(youth?.id ?? '', '2026-03-09');
  await record({ validFrom: '2026-03-09' });
  expect(await parties()).toHaveLength(4);
});

test('ends on a day after it began, once, and with the case at the latest', async () => {
  const { author, youthId, record, end, close, parties } = await served('2010-01-01');
  const { id } = await record({ validFrom: '2026-02-01' });
  await expect(end(id, '2026-02-01')).rejects.toMatchObject(refused('BAD_USER_INPUT', 'input.validTo'));
  const stranger = { ...author, organisationId: newId() };
  await running.services.cases.open(stranger, { ground: OWN_WISH, youthId, caseWorker: 'Ola', district: 'Grorud' });
  const elsewhere = running.services.caseParties.end(stranger, { youthId, partyId: id, validTo: TODAY });
  await expect(elsewhere).rejects.toMatchObject(refused('NOT_FOUND', 'input.partyId'));
  await close();
  expect(await parties()).toMatchObject([{ validTo: TODAY }]);
});

test('the own service and the youth see who is a party, and nobody else whatever was consented to', async () => {
  const { author, youthId, record } = await served('2010-01-01');
  await record();
  registry.youth(youthId).consentsTo('CHILD_WELFARE_CASE', 'CHILD_WELFARE_DECISIONS', 'CHILD_WELFARE_PLAN');
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth {
    childWelfare { case { status } parties { party ground } } } } }`;
  const seenBy = async (hop: Parameters<typeof running.subgraph.execute>[0]) => {
    const { data } = await running.subgraph.execute(hop, {
      query,
      variables: { of: [{ __typename: 'Youth', id: youthId }] },
    });
    return (data?.['_entities'] as { childWelfare: unknown }[])[0]?.childWelfare;
  };
  expect(await seenBy(workerHop('child-welfare', author.organisationId, { purpose: 'B107' }))).toEqual({
    case: { status: 'OPEN' },
    parties: [{ party: 'YOUTH', ground: 'AGE' }],
  });
  const nav = { ...workerHop('child-welfare', newId(), { agency: 'NAV' }), purpose: 'B101' };
  expect(await seenBy(nav)).toEqual({ case: { status: 'OPEN' }, parties: null });
});
