import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import type { NotedRecordInput } from './case-note-release.input';
import { runCaseNoteReleases } from './case-note-release.test-setup';
import type { NotedRecordKind } from './noted-record';

const { outreach, anAuthor, noted, hopOf, release, released } = runCaseNoteReleases();

type Ids = Readonly<Record<NotedRecordKind, string>>;
const hap = (ids: Ids, ...names: readonly string[]): NotedRecordInput => ({
  kind: 'HAP_COURSE',
  id: ids.HAP_COURSE,
  leaveOut: names.map((name) => ({ name, ground: 'OTHERS_HEALTH' })),
});
const anger = (ids: Ids): NotedRecordInput => ({ kind: 'ANGER_MANAGEMENT', id: ids.ANGER_MANAGEMENT });

type Refused = readonly [
  what: string,
  records: (ids: Ids, foreign: Ids) => NotedRecordInput[],
  code: string,
  place: string,
];
const REFUSED: readonly Refused[] = [
  ['no record', () => [], 'BAD_USER_INPUT', 'records'],
  [
    'a record twice',
    (ids) => [hap(ids), { ...hap(ids), id: ids.HAP_COURSE.toUpperCase() }],
    'BAD_USER_INPUT',
    'records[1].id',
  ],
  ['no field of it', (ids) => [anger(ids), hap(ids, 'themes')], 'BAD_USER_INPUT', 'records[1].leaveOut[0].name'],
  ['a property of all objects', (ids) => [hap(ids, 'constructor')], 'BAD_USER_INPUT', 'records[0].leaveOut[0].name'],
  ['a field that is no note', (ids) => [hap(ids, 'weeksDone')], 'BAD_USER_INPUT', 'records[0].leaveOut[0].name'],
  ['a field twice', (ids) => [hap(ids, 'motivation', 'motivation')], 'BAD_USER_INPUT', 'records[0].leaveOut[1].name'],
  ['a record of another youth', (ids, foreign) => [anger(ids), hap(foreign)], 'NOT_FOUND', 'records[1].id'],
  [
    'a record of another kind',
    (ids) => [{ kind: 'HAP_COURSE', id: ids.ANGER_MANAGEMENT }],
    'NOT_FOUND',
    'records[0].id',
  ],
  [
    'a record that nobody has',
    (ids) => [anger(ids), { kind: 'HAP_COURSE', id: newId() }],
    'NOT_FOUND',
    'records[1].id',
  ],
  ['an id that is none', (ids) => [anger(ids), { kind: 'HAP_COURSE', id: 'x' }], 'NOT_FOUND', 'records[1].id'],
];

test('what is asked for wrongly is refused by its code and place, and nothing is released of the rest', async () => {
  const author = anAuthor();
  const [{ youthId, ids }, { ids: foreign }] = [await noted(author), await noted(author)];
  for (const [what, records, code, place] of REFUSED) {
    const { faults } = await release(hopOf(author), youthId, records(ids, foreign));
    expect([what, faults]).toEqual([what, [[code, `input.${place}`]]]);
  }
  expect((await released('the youth', youthId)).releasedNotes).toEqual([]);
});

test('a meeting that was taken out as a mistake is not released: it may have been with somebody else', async () => {
  const author = anAuthor();
  const { youthId, ids } = await noted(author);
  const { services, dataSource } = outreach();
  const [{ sessionId } = { sessionId: '' }] = (await dataSource.query(
    'select session_id as "sessionId" from encounter where id = $1',
    [ids.ENCOUNTER],
  )) as { sessionId: string }[];
  await services.fieldSessions.correct(author, {
    clientKey: newId(),
    sessionId,
    reason: 'feil ungdom',
    removedEncounterIds: [ids.ENCOUNTER],
  });
  const records = [{ kind: 'ENCOUNTER', id: ids.ENCOUNTER }] as const;
  expect((await release(hopOf(author), youthId, records)).faults).toEqual([['NOT_FOUND', 'input.records[0].id']]);
});

test('what is wrong whoever the youth is is refused before anybody is looked up', async () => {
  const author = anAuthor();
  const { ids } = await noted(author);
  for (const [what, records, code, place] of REFUSED.filter(([, , each]) => each === 'BAD_USER_INPUT')) {
    outreach().statements.length = 0;
    const { faults } = await release(hopOf(author), newId(), records(ids, ids));
    expect([what, faults, outreach().statements]).toEqual([what, [[code, `input.${place}`]], []]);
  }
});

test('a note that is empty cannot be left out: the youth would be told that something is kept from them', async () => {
  const author = anAuthor();
  const { youthId } = await noted(author);
  const { id } = await outreach().services.nurseTalks.record(author, { ground: OWN_WISH, youthId, themes: ['MENTAL'] });
  const left = (name: string) => ({
    kind: 'NURSE_TALK' as const,
    id,
    leaveOut: [{ name, ground: 'HEALTH_OR_CLOSE_RELATIONS' as const }],
  });
  expect((await release(hopOf(author, 'NURSE'), youthId, [left('referredTo')])).faults).toEqual([
    ['BAD_USER_INPUT', 'input.records[0].leaveOut[0].name'],
  ]);
  expect((await release(hopOf(author, 'NURSE'), youthId, [left('themes')])).faults).toEqual([]);
  expect((await released('the youth', youthId)).releasedNotes).toMatchObject([
    {
      notes: [
        { name: 'themes', codes: [], leftOutOn: 'HEALTH_OR_CLOSE_RELATIONS' },
        { name: 'referredTo', text: null, leftOutOn: null },
      ],
    },
  ]);
});

test('a record that is released already is refused, also where two come at once, and the rest of it with it', async () => {
  const author = anAuthor();
  const { youthId, ids } = await noted(author);
  const answers = await Promise.all([1, 2].map(() => release(hopOf(author), youthId, [hap(ids)])));
  expect(answers.map(({ faults }) => faults[0]?.[0] ?? 'released').sort()).toEqual(['BAD_USER_INPUT', 'released']);
  expect((await release(hopOf(author), youthId, [anger(ids), hap(ids)])).faults).toEqual([
    ['BAD_USER_INPUT', 'input.records[1].id'],
  ]);
  expect((await released('the youth', youthId)).releasedNotes?.map(({ kind }) => kind)).toEqual(['HAP_COURSE']);
  const acts = (await outreach().dataSource.query(
    `select count(*)::int as n from disclosure_entry where youth_id = $1 and act = 'WROTE' and request_id = 'r'`,
    [youthId],
  )) as unknown;
  expect(acts).toEqual([{ n: 1 }]);
});
