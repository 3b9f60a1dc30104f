import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

const registry = createFakeRegistry();
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
const meeting = {
  kind: 'NETWORK_MEETING',
  heldOn: '2026-03-02',
  youthTookPart: true,
  attendedBy: ['PARENT', 'NAV'],
} as const;

async function served() {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const read = async (fields: string, hop = workerHop('child-welfare', author.organisationId)) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { childWelfare { ${fields} } } } }`;
    const variables = { of: [{ __typename: 'Youth', id: youthId }] };
    const { data } = await running.subgraph.execute(hop, { query, variables });
    return (data?.['_entities'] as { childWelfare: unknown }[])[0]?.childWelfare;
  };
  const { caseMeetings, contactPersons, cases } = running.services;
  return {
    author,
    youthId,
    read,
    meet: (more: object = {}) => caseMeetings.record(author, { youthId, ...meeting, ...more }),
    add: (more: object = {}) =>
      contactPersons.add(author, { youthId, role: 'CONTACT_PERSON', name: 'Guro', validFrom: '2026-02-01', ...more }),
    end: (contactId: string, validTo: string) => contactPersons.end(author, { youthId, contactId, validTo }),
    close: () => cases.close(author, { youthId, followUpOffered: true }),
  };
}
const refused = (code: string, argument: string) => ({ extensions: { code, argument } });
const MEETINGS = 'meetings { kind heldOn youthTookPart attendedBy }';
const CONTACTS = 'contacts { role name worksAt validFrom validTo }';

describe('a meeting in a case', () => {
  test('is seen with those before it, newest first, with who took part', async () => {
    const { meet, read } = await served();
    await meet({ heldOn: '2026-01-05', kind: 'TALK_WITH_YOUTH', attendedBy: [] });
    await meet();
    expect(await read(MEETINGS)).toEqual({
      meetings: [meeting, { ...meeting, heldOn: '2026-01-05', kind: 'TALK_WITH_YOUTH', attendedBy: [] }],
    });
  });

  test('is not recorded before it was held, nor without anybody', async () => {
    const { meet, read } = await served();
    await expect(meet({ heldOn: '2026-03-03' })).rejects.toMatchObject(refused('BAD_USER_INPUT', 'input.heldOn'));
    const empty = meet({ youthTookPart: false, attendedBy: [] });
    await expect(empty).rejects.toMatchObject(refused('BAD_USER_INPUT', 'input.attendedBy'));
    expect(await read(MEETINGS)).toEqual({ meetings: [] });
  });

  test('is recorded in an open case of the own service alone', async () => {
    const { author, youthId, close, meet } = await served();
    const elsewhere = running.services.caseMeetings.record(
      { ...author, organisationId: newId() },
      { youthId, ...meeting },
    );
    await expect(elsewhere).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
    await close();
    await expect(meet()).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  });

  test.each(["update child_welfare_meeting set kind = 'OTHER'", 'delete from child_welfare_meeting'])(
    'stands as it was recorded: the service itself is refused `%s`',
    async (statement) => {
      await expect(running.dataSource.query(statement)).rejects.toThrow('permission denied');
    },
  );
});

describe('a contact person', () => {
  test('is one from a day until another, and with the case at the latest', async () => {
    const { author, add, end, close } = await served();
    const { id } = await add();
    await add({ name: '4711', role: 'SUPERVISOR', worksAt: 'Ladehaugen' });
    await expect(end(id, '2026-02-01')).rejects.toMatchObject(refused('BAD_USER_INPUT', 'input.validTo'));
    await end(id, '2026-02-20');
    await expect(end(id, '2026-02-25')).rejects.toMatchObject(refused('NOT_FOUND', 'input.contactId'));
    await close();
    const rows = await running.dataSource.query(
      'select name, valid_to::text as "validTo" from child_welfare_contact where organisation_id = $1 order by id',
      [author.organisationId],
    );
    expect(rows).toEqual([
      { name: 'Guro', validTo: '2026-02-20' },
      { name: '4711', validTo: '2026-03-02' },
    ]);
  });

  test('is seen in the own service with where they work', async () => {
    const { add, read } = await served();
    await add({ worksAt: 'Ladehaugen' });
    expect(await read(CONTACTS)).toEqual({
      contacts: [
        { role: 'CONTACT_PERSON', name: 'Guro', worksAt: 'Ladehaugen', validFrom: '2026-02-01', validTo: null },
      ],
    });
  });
});

test('no other service sees contacts or meetings, whatever the youth said yes to', async () => {
  const { youthId, add, meet, read } = await served();
  await add();
  await meet();
  registry.youth(youthId).consentsTo('CHILD_WELFARE_CASE', 'CHILD_WELFARE_PLAN', 'CHILD_WELFARE_DECISIONS');
  const nav = { ...workerHop('child-welfare', newId(), { agency: 'NAV' }), purpose: 'B101' };
  running.statements.length = 0;
  expect(await read(`case { status } ${MEETINGS} ${CONTACTS}`, nav)).toEqual({
    ...{ case: { status: 'OPEN' }, meetings: null, contacts: null },
  });
  expect(running.statements.filter((name) => /contact|meeting/.test(name))).toEqual([]);
});
