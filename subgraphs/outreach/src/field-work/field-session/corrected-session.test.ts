import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { workerHop, type WorkerHop } from '@brobygger/testkit';
import { friday, refusal, runFieldWork, worker } from './field-session.test-setup';
import type { CorrectFieldSessionInput } from './session-correction.input';
import type { WrittenSession } from './written-session';

const { outreach, record, serve, leave } = runFieldWork();

const correct = (
  by: Author,
  sessionId: string,
  more: Partial<CorrectFieldSessionInput> = {},
): Promise<WrittenSession> =>
  outreach().services.fieldSessions.correct(by, { clientKey: newId(), sessionId, reason: 'skrevet feil', ...more });

const SESSIONS = `{ fieldSessions(from: "2026-03-01", to: "2026-03-31") { edges { node {
  startedAt area staffHours isCancelled encounters firstContacts
  emergencies { id kind happenedAt naloxoneGiven ambulanceCalled wasAdmitted }
  anonymousEncounters { id metAt age gender district isFirstContact topics onwardTo }
  corrections { correctedBy reason formerStartedAt formerArea formerStaffIds wasCancelled addedEncounters removedEncounters } } } } }`;

interface Node {
  readonly encounters: number;
  readonly emergencies: readonly { readonly id: string }[];
  readonly anonymousEncounters: readonly { readonly id: string }[] | null;
  readonly corrections: readonly unknown[];
}

async function read({ organisationId }: Author, of: WorkerHop = {}) {
  const { data, errors = [] } = await outreach().subgraph.execute(workerHop('outreach', organisationId, of), {
    query: SESSIONS,
  });
  const { edges } = (JSON.parse(JSON.stringify(data?.['fieldSessions'])) ?? { edges: [] }) as {
    edges: readonly { readonly node: Node }[];
  };
  return { nodes: edges.map(({ node }) => node), codes: errors.map(({ extensions }) => extensions['code']) };
}

const meetingsOf = (youthId: string): Promise<readonly unknown[]> =>
  outreach().dataSource.query('select 1 from encounter where youth_id = $1 and removed_in is null', [youthId]);
const actsOf = async (youthId: string): Promise<readonly string[]> =>
  (
    (await outreach().dataSource.query('select act from disclosure_entry where youth_id = $1 order by seq', [
      youthId,
    ])) as { readonly act: string }[]
  ).map(({ act }) => act);

test('what was written of nobody is read by a worker, the emergency by the leader too, and a named youth by neither', async () => {
  const by = worker();
  const youthId = await serve(by);
  const happenedAt = friday('19:10');
  await record(by, {
    encounters: [
      { age: 16, gender: 'GIRL', topics: ['SUBSTANCES', 'HOUSING'], onwardTo: ['SUBSTANCE_TREATMENT', 'NAV'] },
      { youthId, topics: ['CRIME'], onwardTo: ['PSYCHIATRY'] },
    ],
    emergencies: [{ kind: 'OVERDOSE', happenedAt, naloxoneGiven: true, ambulanceCalled: true, wasAdmitted: false }],
  });
  const emergency = { kind: 'OVERDOSE', naloxoneGiven: true, ambulanceCalled: true, wasAdmitted: false };
  const { nodes, codes } = await read(by);
  expect(codes).toEqual([]);
  expect(nodes).toMatchObject([
    {
      encounters: 2,
      emergencies: [{ ...emergency, happenedAt: happenedAt.toISOString() }],
      anonymousEncounters: [
        {
          metAt: friday('18:00').toISOString(),
          age: 16,
          gender: 'GIRL',
          district: 'UNKNOWN',
          isFirstContact: false,
          topics: ['HOUSING', 'SUBSTANCES'],
          onwardTo: ['NAV', 'SUBSTANCE_TREATMENT'],
        },
      ],
      corrections: [],
    },
  ]);
  expect(nodes[0]?.anonymousEncounters).toHaveLength(1);
  expect(JSON.stringify(nodes)).not.toContain(youthId);
  const leader = await read(by, { role: 'LEADER' });
  expect(leader.codes).toEqual(['FORBIDDEN_ROLE']);
  expect(leader.nodes).toMatchObject([{ emergencies: [emergency], anonymousEncounters: null }]);
  expect(await read(worker())).toEqual({ nodes: [], codes: [] });
});

describe('a correction', () => {
  test('says who, when and why; what the session said before is kept, and what was taken out is counted nowhere', async () => {
    const by = worker();
    const [mistaken, left] = [await serve(by), await serve(by)];
    const { id } = await record(by, { encounters: [{ youthId: mistaken, isFirstContact: true }, {}] });
    const [row] = (await outreach().dataSource.query('select id from encounter where youth_id = $1', [mistaken])) as [
      { readonly id: string },
    ];
    const corrected = await correct({ ...by, personId: 'Z7' }, id, {
      reason: 'feil kveld og feil ungdom',
      startedAt: friday('17:00'),
      area: 'Nordre gate',
      staffIds: ['Z1', 'Z2', 'Z3'],
      removedEncounterIds: [row.id],
      encounters: [{ youthId: left, topics: ['FAMILY'] }, {}],
    });
    expect(corrected).toEqual({ id, encounters: 3, staffHours: 10.5, isRepeated: false });
    expect((await read(by)).nodes).toMatchObject([
      {
        startedAt: friday('17:00').toISOString(),
        area: 'Nordre gate',
        staffHours: 10.5,
        encounters: 3,
        firstContacts: 0,
        corrections: [
          {
            correctedBy: 'Z7',
            reason: 'feil kveld og feil ungdom',
            formerStartedAt: friday('18:00').toISOString(),
            formerArea: 'Midtbyen',
            formerStaffIds: ['Z1', 'Z2'],
            wasCancelled: false,
            addedEncounters: 2,
            removedEncounters: 1,
          },
        ],
      },
    ]);
    expect([await meetingsOf(mistaken), await meetingsOf(left)].map(({ length }) => length)).toEqual([0, 1]);
    expect(await outreach().dataSource.query('select 1 from encounter where youth_id = $1', [mistaken])).toHaveLength(
      1,
    );
    expect([await actsOf(mistaken), await actsOf(left)].map((acts) => acts.at(-1))).toEqual(['WROTE', 'WROTE']);
    expect((await actsOf(mistaken)).filter((act) => act === 'WROTE')).toHaveLength(2);
  });

  test('that is sent again is made once, and its key belongs to nothing else', async () => {
    const by = worker();
    const { id } = await record(by);
    const correction = { clientKey: newId(), encounters: [{}] };
    const both = await Promise.all([correct(by, id, correction), correct(by, id, correction)]);
    expect(both.map(({ isRepeated }) => isRepeated).sort()).toEqual([false, true]);
    expect((await read(by)).nodes.map(({ encounters, corrections }) => [encounters, corrections.length])).toEqual([
      [1, 1],
    ]);
    await expect(correct(by, id, { ...correction, area: 'Torget' })).rejects.toMatchObject(
      refusal('CONFLICT', { argument: 'input.clientKey' }),
    );
  });

  test('of the session that was sent again says the session as it stands', async () => {
    const by = worker();
    const session = { clientKey: newId(), encounters: [{}, {}] };
    const { id } = await record(by, session);
    const [first] = (await read(by)).nodes[0]?.anonymousEncounters ?? [];
    await correct(by, id, { removedEncounterIds: [first?.id ?? ''] });
    expect(await record(by, session)).toMatchObject({ id, encounters: 1, isRepeated: true });
  });

  test('may say that a session did not take place, where nothing stands in it, and that it did', async () => {
    const by = worker();
    const { id } = await record(by, { encounters: [{}] });
    await expect(correct(by, id, { isCancelled: true })).rejects.toMatchObject(
      refusal('BAD_USER_INPUT', { argument: 'input.isCancelled' }),
    );
    const [met] = (await read(by)).nodes[0]?.anonymousEncounters ?? [];
    expect(await correct(by, id, { isCancelled: true, removedEncounterIds: [met?.id ?? ''] })).toMatchObject({
      encounters: 0,
      staffHours: 0,
    });
    // Nobody of the team is in the way of another session now; and so it cannot come back at that time.
    await record(by);
    await expect(correct(by, id, { isCancelled: false })).rejects.toMatchObject(
      refusal('RULE_VIOLATED', { rule: 'INV17' }),
    );
    await expect(correct(by, id, { isCancelled: false, staffIds: ['Z8', 'Z9'] })).resolves.toMatchObject({
      staffHours: 5,
    });
  });

  test('takes out no meeting with a youth from whom the author is kept or who is not served, and leaves it where it is', async () => {
    const by = worker();
    const [blocking, gone] = [await serve(by), await serve(by)];
    const { id } = await record(by, { encounters: [{ youthId: blocking }, { youthId: gone }] });
    await outreach().dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
      blocking,
      by.personId,
    ]);
    await leave(by, gone);
    const rows = (await outreach().dataSource.query('select id from encounter where session_id = $1', [id])) as {
      readonly id: string;
    }[];
    for (const removed of [...rows.map((row) => row.id), newId(), 'møtet']) {
      await expect(correct(by, id, { removedEncounterIds: [removed] })).rejects.toMatchObject({
        message: '`input.removedEncounterIds` names what is not in the session',
        extensions: { code: 'BAD_USER_INPUT', argument: 'input.removedEncounterIds' },
      });
    }
    await correct(by, id, { area: 'Torget' });
    expect([await meetingsOf(blocking), await meetingsOf(gone)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test.each<[string, Partial<CorrectFieldSessionInput>, object]>([
    ['a lone worker', { staffIds: ['Z1'] }, refusal('RULE_VIOLATED', { rule: 'INV17', argument: 'input.staffIds' })],
    ['a standing meeting outside', { endedAt: friday('18:30') }, refusal('RULE_VIOLATED', { rule: 'INV19' })],
    [
      'a new meeting outside',
      { encounters: [{ metAt: friday('21:00') }] },
      refusal('RULE_VIOLATED', { rule: 'INV19', argument: 'input.encounters[0].metAt' }),
    ],
    [
      'a youth whom nobody serves',
      { encounters: [{ youthId: newId() }] },
      refusal('YOUTH_NOT_FOUND', { argument: 'input.encounters[0].youthId' }),
    ],
    [
      'an emergency that is not there',
      { removedEmergencyIds: [newId()] },
      refusal('BAD_USER_INPUT', { argument: 'input.removedEmergencyIds' }),
    ],
    [
      'an end in the future',
      { startedAt: new Date('2026-03-20T11:00:00Z'), endedAt: new Date('2026-03-20T12:01:00Z') },
      refusal('BAD_USER_INPUT', { argument: 'input.endedAt' }),
    ],
  ])('with %s is refused, and nothing of it is kept', async (_what, more, expected) => {
    const by = worker();
    const { id } = await record(by, { encounters: [{ metAt: friday('20:00') }] });
    const before = await read(by);
    await expect(correct(by, id, { area: 'Torget', ...more })).rejects.toMatchObject(expected);
    expect(await read(by)).toEqual(before);
  });

  test('of the session of another organisation is of none', async () => {
    const { id } = await record(worker());
    for (const sessionId of [id, newId(), 'økten']) {
      await expect(correct(worker(), sessionId)).rejects.toMatchObject({
        message: 'your organisation has no such session',
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });
});
