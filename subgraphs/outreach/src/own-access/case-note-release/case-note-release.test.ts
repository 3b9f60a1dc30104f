import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import { runCaseNoteReleases } from './case-note-release.test-setup';
import type { NotedRecordKind } from './noted-record';

const { outreach, registry, anAuthor, served, noted, hopOf, release, takeBack, released } = runCaseNoteReleases();

const NOTES = `hap { weeksDone mappedOn countedGender motivation lowMotivationReason }
  nurseTalks { isReferredOn themes referredTo } summerJobs { hasSickNote weeks { note } } encounters { topics }`;
const OPEN: readonly NotedRecordKind[] = [
  'ENCOUNTER',
  'GROUP_MEMBERSHIP',
  'HAP_COURSE',
  'ANGER_MANAGEMENT',
  'SUMMER_JOB_WEEK',
  'SERVICE_CONTACT',
];
const rowsOf = (youthId: string, what = '*'): Promise<Record<string, unknown>[]> =>
  outreach().dataSource.query(`select ${what} from case_note_release where youth_id = $1`, [youthId]);
const actsOf = async (youthId: string): Promise<readonly unknown[]> =>
  (
    (await outreach().dataSource.query(
      'select act, cause, person_id as by from disclosure_entry where youth_id = $1 order by seq',
      [youthId],
    )) as { act: string; cause: string | null; by: string }[]
  ).map(({ act, cause, by }) => [act, cause, by]);
const note = (name: string, codes: readonly string[], text: string | null = null, leftOutOn: string | null = null) => ({
  name,
  codes,
  text,
  leftOutOn,
});

describe('the youth', () => {
  test('reads no note of the service before it is released, and all that is no note', async () => {
    const { youthId } = await noted(anAuthor());
    const { withheld, ...read } = await released('the youth', youthId, NOTES);
    expect(read).toEqual({
      releasedNotes: [],
      hap: {
        weeksDone: 0,
        mappedOn: expect.any(String),
        countedGender: 'UNKNOWN',
        motivation: null,
        lowMotivationReason: null,
      },
      nurseTalks: [{ isReferredOn: true, themes: null, referredTo: null }],
      summerJobs: [{ hasSickNote: false, weeks: null }],
      encounters: [{ topics: null }],
    });
    expect([...withheld].sort()).toEqual([
      'outreach.encounters.0.topics',
      'outreach.hap.lowMotivationReason',
      'outreach.hap.motivation',
      'outreach.nurseTalks.0.referredTo',
      'outreach.nurseTalks.0.themes',
      'outreach.summerJobs.0.weeks',
    ]);
  });

  test('reads the notes of every kind of record as they stood when released, and what was left out by its ground alone', async () => {
    const author = anAuthor();
    const { youthId, ids } = await noted(author);
    const records = OPEN.map((kind) => ({ kind, id: ids[kind] }));
    const answer = await release(hopOf(author), youthId, [
      ...records.filter(({ kind }) => kind !== 'SUMMER_JOB_WEEK'),
      {
        kind: 'SUMMER_JOB_WEEK',
        id: ids.SUMMER_JOB_WEEK,
        leaveOut: [{ name: 'note', ground: 'OTHERS_MATTERS' }],
      },
    ]);
    expect(answer.faults).toEqual([]);
    const nurse = [{ kind: 'NURSE_TALK', id: ids.NURSE_TALK }] as const;
    expect((await release(hopOf(author, 'NURSE'), youthId, nurse)).faults).toEqual([]);
    const psychologist = [{ kind: 'PSYCHOLOGIST_CONTACT', id: ids.PSYCHOLOGIST_CONTACT }] as const;
    expect((await release(hopOf(author, 'PSYCHOLOGIST'), youthId, psychologist)).faults).toEqual([]);
    await outreach().services.attendance.record(author, { youthId, programme: 'HAP', isPresent: true });
    await outreach().services.nurseTalks.record(author, { ground: OWN_WISH, youthId, themes: ['PHYSICAL'] });

    const { releasedNotes, withheld } = await released('the youth', youthId);
    expect(withheld).toEqual([]);
    const byKind = Object.fromEntries((releasedNotes ?? []).map(({ kind, notes }) => [kind, notes]));
    expect(byKind).toEqual({
      ENCOUNTER: [note('topics', ['FAMILY', 'HOUSING']), note('onwardTo', ['NAV'])],
      GROUP_MEMBERSHIP: [note('broughtByPeer', ['YES'])],
      HAP_COURSE: [
        note('motivation', ['LOW']),
        note('lowMotivationReason', ['NOT_SEEN']),
        note('referredTo', [], null),
      ],
      ANGER_MANAGEMENT: [
        note('usesViolence', ['YES']),
        note('findsItProblematic', ['NO']),
        note('referredTo', [], 'BUP Saupstad'),
      ],
      SUMMER_JOB_WEEK: [note('note', [], null, 'OTHERS_MATTERS')],
      SERVICE_CONTACT: [note('note', [], 'Rektor på Rosenborg')],
      NURSE_TALK: [note('themes', ['MENTAL', 'SEXUAL']), note('referredTo', [], 'BUP Østbyen')],
      PSYCHOLOGIST_CONTACT: [note('arena', ['HFU'])],
    });
    expect(releasedNotes?.find(({ kind }) => kind === 'NURSE_TALK')).toMatchObject({
      recordId: ids.NURSE_TALK,
      recordOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      releasedAt: expect.any(String),
      profession: 'NURSE',
      takenBackAt: null,
    });
    // What was left out was not copied either.
    expect(JSON.stringify(await rowsOf(youthId))).not.toContain('gråt');
    expect((await actsOf(youthId)).slice(-5)).toEqual([
      ['WROTE', null, 'Z1'],
      ['WROTE', null, 'Z1'],
      ['WROTE', null, 'Z1'],
      ['WROTE', null, 'Z1'],
      ['WROTE', null, 'Z1'],
    ]);
  });

  test('reads of what was taken back that it was, when and why, and no note of it; then it can be released anew', async () => {
    const author = anAuthor();
    const { youthId, ids } = await noted(author);
    const week = [{ kind: 'SUMMER_JOB_WEEK', id: ids.SUMMER_JOB_WEEK }] as const;
    await release(hopOf(author), youthId, week);
    const [{ id } = { id: '' }] = (await released('the youth', youthId)).releasedNotes ?? [];
    expect((await takeBack(hopOf(author), id)).data).toEqual({ takeBackCaseNotes: { id, youthId } });
    const { releasedNotes } = await released('the youth', youthId);
    expect(releasedNotes).toMatchObject([
      { id, takenBackAt: expect.any(String), takeBackReason: 'CONCERNS_OTHERS', notes: [] },
    ]);
    expect(JSON.stringify(await rowsOf(youthId))).not.toContain('gråt');
    expect((await takeBack(hopOf(author), id)).faults).toEqual([['NOT_FOUND', undefined]]);
    expect((await release(hopOf(author), youthId, week)).faults).toEqual([]);
    expect((await released('the youth', youthId)).releasedNotes?.map(({ notes }) => notes.length).sort()).toEqual([
      0, 1,
    ]);
  });
});

describe('a worker', () => {
  test('of the organisation reads what was released, but not of a patient record of another profession', async () => {
    const author = anAuthor();
    const { youthId, ids } = await noted(author);
    await release(hopOf(author), youthId, [{ kind: 'HAP_COURSE', id: ids.HAP_COURSE }]);
    await release(hopOf(author, 'NURSE'), youthId, [{ kind: 'NURSE_TALK', id: ids.NURSE_TALK }]);
    const kinds = async (hop: ReturnType<typeof hopOf>) =>
      (await released(hop, youthId)).releasedNotes?.map(({ kind }) => kind).sort() ?? null;
    expect(await kinds(hopOf(author))).toEqual(['HAP_COURSE']);
    expect(await kinds(hopOf(author, 'PSYCHOLOGIST'))).toEqual(['HAP_COURSE']);
    expect(await kinds(hopOf(author, 'NURSE'))).toEqual(['HAP_COURSE', 'NURSE_TALK']);
  });

  test('of another organisation that serves the youth reads, releases and takes back nothing of this one', async () => {
    const [author, other] = [anAuthor(), anAuthor()];
    const { youthId, ids } = await noted(author);
    await served(other, youthId);
    const hap = [{ kind: 'HAP_COURSE', id: ids.HAP_COURSE }] as const;
    expect((await release(hopOf(other), youthId, hap)).faults).toEqual([['NOT_FOUND', 'input.records[0].id']]);
    const { data } = await release(hopOf(author), youthId, hap);
    const [{ id } = { id: '' }] = data?.['releaseCaseNotes'] as { id: string }[];
    expect((await released(hopOf(other), youthId)).releasedNotes).toEqual([]);
    expect((await takeBack(hopOf(other), id)).text).toBe((await takeBack(hopOf(other), newId())).text);
    expect(await rowsOf(youthId, 'taken_back_at')).toEqual([{ taken_back_at: null }]);
  });

  test('who is not of the profession releases no patient record, by the token alone, and finds none to take back', async () => {
    const author = anAuthor();
    const { youthId, ids } = await noted(author);
    const talk = (id: string) => [{ kind: 'NURSE_TALK', id }] as const;
    outreach().statements.length = 0;
    for (const profession of [undefined, 'PSYCHOLOGIST'] as const) {
      const answers = [
        await release(hopOf(author, profession), youthId, talk(ids.NURSE_TALK)),
        await release(hopOf(author, profession), newId(), talk(newId())),
      ];
      expect(answers.map(({ faults }) => faults)).toEqual([
        [['PROFESSION_REQUIRED', undefined]],
        [['PROFESSION_REQUIRED', undefined]],
      ]);
    }
    expect(outreach().statements).toEqual([]);
    await release(hopOf(author, 'NURSE'), youthId, talk(ids.NURSE_TALK));
    const [{ id } = { id: '' }] = (await released('the youth', youthId)).releasedNotes ?? [];
    expect((await takeBack(hopOf(author), id)).text).toBe((await takeBack(hopOf(author), newId())).text);
    expect((await takeBack(hopOf(author, 'NURSE'), id)).faults).toEqual([]);
  });

  test('whom the youth is not assigned to releases with a reason, which the youth reads, and else nothing', async () => {
    const author = anAuthor();
    const colleague = { ...author, personId: 'Z2' };
    const { youthId, ids } = await noted(author);
    const hap = [{ kind: 'HAP_COURSE', id: ids.HAP_COURSE }] as const;
    expect((await release(hopOf(colleague), youthId, hap)).text).toBe(
      (await release(hopOf(colleague), newId(), hap)).text,
    );
    const reasoned = { ...hopOf(colleague), statedReason: 'COVERING_FOR_COLLEAGUE' } as const;
    expect((await release(reasoned, youthId, hap)).faults).toEqual([]);
    expect((await actsOf(youthId)).slice(-2)).toEqual([
      ['REFUSED', 'NOT_ASSIGNED', 'Z2'],
      ['WROTE', 'COVERING_FOR_COLLEAGUE', 'Z2'],
    ]);
  });

  test('whom the youth has blocked releases nothing and takes nothing back, as if nobody had the ids', async () => {
    const author = anAuthor();
    const { youthId, ids } = await noted(author);
    const hap = [{ kind: 'HAP_COURSE', id: ids.HAP_COURSE }] as const;
    await release(hopOf(author), youthId, hap);
    const [{ id } = { id: '' }] = (await released('the youth', youthId)).releasedNotes ?? [];
    await outreach().dataSource.query(`insert into worker_block (youth_id, person_id, version) values ($1, 'Z1', 1)`, [
      youthId,
    ]);
    const anger = [{ kind: 'ANGER_MANAGEMENT', id: ids.ANGER_MANAGEMENT }] as const;
    expect((await release(hopOf(author), youthId, anger)).text).toBe(
      (await release(hopOf(author), newId(), anger)).text,
    );
    expect((await takeBack(hopOf(author), id)).text).toBe((await takeBack(hopOf(author), newId())).text);
    expect(await rowsOf(youthId, 'kind, taken_back_at')).toEqual([{ kind: 'HAP_COURSE', taken_back_at: null }]);
  });

  test('takes back after the service has ended, and releases nothing then', async () => {
    const author = anAuthor();
    const youthId = await served(author);
    await outreach().services.hap.enquire(author, { youthId, source: 'POLICE', ground: OWN_WISH });
    const [{ id: hapId } = { id: '' }] = (await outreach().dataSource.query(
      'select id from hap_course where youth_id = $1',
      [youthId],
    )) as { id: string }[];
    await release(hopOf(author), youthId, [{ kind: 'HAP_COURSE', id: hapId }]);
    const [{ id } = { id: '' }] = (await released('the youth', youthId)).releasedNotes ?? [];
    await outreach().dataSource.query('update service_relation set valid_to = now() where youth_id = $1', [youthId]);
    expect((await takeBack(hopOf(author), id)).faults).toEqual([]);
    expect((await release(hopOf(author), youthId, [{ kind: 'HAP_COURSE', id: hapId }])).faults).toEqual([
      ['YOUTH_NOT_FOUND', undefined],
    ]);
  });
});

test('of a youth whose address is protected the words are withheld, from the youth too, and the codes are not', async () => {
  const author = anAuthor();
  const { youthId, ids } = await noted(author);
  await release(hopOf(author), youthId, [
    { kind: 'SUMMER_JOB_WEEK', id: ids.SUMMER_JOB_WEEK },
    { kind: 'HAP_COURSE', id: ids.HAP_COURSE },
  ]);
  registry.decides(({ placesYouth }) =>
    placesYouth ? { effect: 'deny', code: 'ADDRESS_PROTECTED' } : { effect: 'permit', basis: 'SELF' },
  );
  const { releasedNotes, withheld } = await released('the youth', youthId);
  const notes = (releasedNotes ?? []).flatMap((each) => each.notes.map(({ name, codes, text }) => [name, codes, text]));
  expect(notes).toEqual(
    expect.arrayContaining([
      ['note', [], null],
      ['motivation', ['LOW'], null],
    ]),
  );
  expect(withheld).toHaveLength(4);
});
