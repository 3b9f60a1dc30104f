import { newId, type Caller } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph, tellDecision } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../index';
import type { RecordFieldSessionInput } from '../field-work/field-session/field-session.input';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { clock: () => new Date('2017-02-01T12:00:00Z') });
});
afterAll(() => outreach.stop());

const org = (): Author => ({ personId: 'Z1', organisationId: newId(), at: new Date('2016-05-20T22:00:00Z') });
const youthOf = async (by: Author): Promise<string> => {
  const youthId = newId();
  await outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  return youthId;
};
const meet = (
  by: Author,
  encounters: RecordFieldSessionInput['encounters'] = [],
  at = by.at,
): Promise<{ id: string }> =>
  outreach.services.fieldSessions.record(
    { ...by, at },
    {
      clientKey: newId(),
      startedAt: new Date(at.getTime() - 7_200_000),
      endedAt: new Date(at.getTime() - 3_600_000),
      area: 'Torget',
      staffIds: ['Z1', 'Z2'],
      encounters,
    },
  );

async function ask({ organisationId }: Author, query: string, of: Partial<Caller> = {}, asking = organisationId) {
  const hop = workerHop('outreach', asking, { role: 'LEADER', ...of });
  const { data, errors = [] } = await outreach.subgraph.execute(hop, {
    query: `{ done: ${query.replace('YEAR', `year: 2016, organisationId: "${organisationId}"`)} }`,
  });
  return {
    done: JSON.parse(JSON.stringify(data?.['done'] ?? null)) as Record<string, unknown> | null,
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}
const TOPICS =
  'topicReport(YEAR) { encounters topics { topic encounters } onward { service encounters } isSuppressed csv }';
const REACH = 'reachReport(YEAR) { youths anonymousEncounters dropInVisits activityVisits isSuppressed csv }';
const NAV = { agency: 'NAV' } as const;

const named = (list: unknown, of: string): Record<string, unknown> =>
  Object.fromEntries((list as Record<string, unknown>[]).map((line) => [line[of], line['encounters']]));

describe('the topics of a year', () => {
  test('are counted by meeting, the named with the anonymous, and what was corrected away is not', async () => {
    const by = org();
    const youthId = await youthOf(by);
    await meet(by, [
      { topics: ['HOUSING', 'SUBSTANCES'], onwardTo: ['NAV', 'SUBSTANCE_TREATMENT'] },
      { youthId, topics: ['HOUSING'] },
    ]);
    const { id } = await meet(by, [{ topics: ['CRIME'], onwardTo: ['OTHER'] }], new Date('2016-06-01T22:00:00Z'));
    await meet(by, [{ topics: ['FAMILY'] }], new Date('2017-01-02T22:00:00Z'));
    const [row] = (await outreach.dataSource.query('select id from encounter where session_id = $1', [id])) as [
      { readonly id: string },
    ];
    await outreach.services.fieldSessions.correct(
      { ...by, at: new Date('2016-06-02T12:00:00Z') },
      { clientKey: newId(), sessionId: id, reason: 'feil', removedEncounterIds: [row.id] },
    );
    const { done } = await ask(by, TOPICS);
    expect(done).toMatchObject({ encounters: 2, isSuppressed: false });
    expect(named(done?.['topics'], 'topic')).toMatchObject({ HOUSING: 2, SUBSTANCES: 1, CRIME: 0, FAMILY: 0 });
    expect(named(done?.['onward'], 'service')).toEqual({ NAV: 1, SUBSTANCE_TREATMENT: 1, PSYCHIATRY: 0, OTHER: 0 });
    expect(String(done?.['csv']).split('\r\n').slice(0, 2)).toEqual(['of,what,encounters', 'topic,HOUSING,2']);
  });

  test('are told to another leader where neither they nor the meetings without them are few', async () => {
    const by = org();
    const topics = (n: number) =>
      [...(n < 5 ? ['HOUSING'] : []), ...(n < 7 ? ['CRIME'] : []), ...(n < 4 ? ['FAMILY'] : [])] as never[];
    await meet(
      by,
      Array.from({ length: 10 }, (_, n) => ({ topics: topics(n) })),
    );
    const { done } = await ask(by, TOPICS, NAV, newId());
    expect(done).toMatchObject({ encounters: 10, isSuppressed: true });
    expect(named(done?.['topics'], 'topic')).toMatchObject({ HOUSING: 5, CRIME: null, FAMILY: null, OTHER: null });
  });
});

describe('the reach of a year', () => {
  test('counts each youth once, by whatever the organisation did, and heads apart', async () => {
    const by = org();
    const [one, two] = [await youthOf(by), await youthOf(by)];
    await outreach.services.groups.join(by, { ground: OWN_WISH, youthId: two, kind: 'GIRLS_GROUP' });
    await outreach.services.groups.join(by, { ground: OWN_WISH, youthId: newId(), kind: 'GIRLS_GROUP' });
    await outreach.services.unregisteredPersons.begin(by, { continuityStaff: ['Kari'] });
    await meet(by, [{ youthId: one }, { youthId: one }, {}]);
    await youthOf({ ...by, at: new Date('2017-01-01T00:00:00+01:00') });
    await youthOf(org());
    const { headcounts, openActivities } = outreach.services;
    await headcounts.record(by, { place: 'DROP_IN', date: '2016-05-19', headcount: 14 });
    await headcounts.record(by, { place: 'HUSKIRKE', date: '2016-05-19', headcount: 9 });
    await openActivities.record(by, { date: '2016-05-14', kind: 'DAY_TRIP', title: 'Kino', headcount: 8 });
    const counts = { youths: 4, anonymousEncounters: 1, dropInVisits: 14, activityVisits: 8 };
    expect((await ask(by, REACH)).done).toMatchObject({ ...counts, isSuppressed: false });
    expect((await ask(by, REACH, NAV, newId())).done).toMatchObject({
      youths: null,
      anonymousEncounters: null,
      dropInVisits: 14,
      activityVisits: 8,
      isSuppressed: true,
    });
  });

  test.each([TOPICS, REACH, 'followUpReport(YEAR) { csv }'])('is for leaders alone, as %s', async (query) => {
    expect((await ask(org(), query, { role: 'CASEWORKER' })).codes).toEqual(['FORBIDDEN_ROLE']);
  });
});

test('what follow-ups rest on is told to who leads the organisation, and to nobody else', async () => {
  const by = org();
  const KINDS = {
    BVL_AFTERCARE: 'AFTERCARE',
    BVL_VOLUNTARY_ASSISTANCE: 'VOLUNTARY_ASSISTANCE',
    LOST: 'OTHER',
  } as const;
  const start = async (legalBasis: keyof typeof KINDS, youthId = newId()) =>
    outreach.services.followUps.start(by, {
      ground: OWN_WISH,
      youthId,
      kind: 'ON_DECISION',
      legalBasis,
      cwDecisionReference: await tellDecision(outreach.subgraph, { ...by, youthId, kind: KINDS[legalBasis] }),
      continuityStaff: ['Kari'],
    });
  const { youthId } = await start('BVL_AFTERCARE');
  await start('BVL_VOLUNTARY_ASSISTANCE', youthId);
  for (let n = 0; n < 5; n++) await start('BVL_VOLUNTARY_ASSISTANCE');
  await start('LOST');
  await youthOf(by);
  const query = 'followUpReport(YEAR) { onDecision aftercare voluntaryAssistance otherBasis crimeAsLifestyle }';
  expect((await ask(by, query)).done).toEqual({
    onDecision: 7,
    aftercare: 1,
    voluntaryAssistance: 6,
    otherBasis: 1,
    crimeAsLifestyle: 0,
  });
  expect((await ask(by, query, NAV, newId())).done).toEqual({
    onDecision: null,
    aftercare: null,
    voluntaryAssistance: null,
    otherBasis: null,
    crimeAsLifestyle: null,
  });
});
