import { newId } from '@brobygger/domain';
import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupOf } from '../../../testkit/src/backup-of';
import { connect } from '../persistence/connect';
import { requireErased } from './require-erased';
import { startRetaining, type Retaining } from './retaining.test-setup';

let world: Retaining;
beforeAll(async () => {
  world = await startRetaining();
});
afterAll(() => world.stop());
afterEach(() => {
  world.known.standing = [];
  world.known.kept.clear();
  world.known.answers = [];
});

const ofJobs = (said: readonly string[]): string | undefined =>
  said.find((line) => line.startsWith('OUTREACH_JOB_WISH'));

test('what is over goes, what is not stays, and the report and the log say so', async () => {
  const [over, recent, served] = [await world.aYouth(), await world.aYouth('2024-01-01'), await world.aYouth(null)];
  const others = await world.aYouth('2015-06-01', newId());
  const dry = await world.runs({}, { applies: false });
  expect(ofJobs(dry)).toBe(
    'OUTREACH_JOB_WISH: of 3 rows in 3 files, 1 of youths who are served: 1 rows in 1 files are over after 5 years: DELETE',
  );
  expect(dry.find((line) => line.startsWith('ASSIGNMENT'))).toMatch(/kept, undecided$/);
  expect(await world.jobsOf(over)).toBe(1);
  expect(await world.lines()).toEqual([]);
  expect(ofJobs(await world.runs())).toMatch(/: 5 years: 1 rows gone, 0 files kept/);
  expect(await Promise.all([over, recent, served, others].map(world.jobsOf))).toEqual([0, 1, 1, 1]);
  const entries = await world.on(
    `select act, role, categories, cause from disclosure_entry where youth_id = $1 order by seq desc`,
    [over],
  );
  expect(entries[0]).toEqual({ act: 'ERASED', role: 'SYSTEM', categories: ['OUTREACH_JOB_WISH'], cause: null });
  const [row] = await world.on(
    'select b.record_kind, b.statute, b.decision, b.claim_id, e.table_name from erasure e join erasure_batch b on b.id = e.batch_id',
  );
  expect(row).toEqual({
    record_kind: 'OUTREACH_JOB_WISH',
    statute: 'GDPR art. 5(1)(e), art. 17(1)',
    decision: '2026/17',
    claim_id: null,
    table_name: 'garden_job',
  });
  expect(await world.lines()).toMatchObject([
    { kind: 'OUTREACH_JOB_WISH', keys: { garden_job: [expect.any(String)] } },
  ]);
});

test('it goes as soon as the last service is over for so many years, and not a day before', async () => {
  const [onTheDay, dayAfter] = [await world.aYouth('2021-03-02'), await world.aYouth('2021-03-03')];
  await world.runs();
  expect(await Promise.all([onTheDay, dayAfter].map(world.jobsOf))).toEqual([0, 1]);
});

test('a hold of the log, an open claim and an emergency that waits keep it', async () => {
  const youthId = await world.aYouth();
  world.known.standing = [3];
  await expect(world.runs()).rejects.toThrow('held: a data protection officer holds the log (3): nothing is erased');
  expect((await world.runs({}, { applies: false }))[0]).toBe(
    'held: a data protection officer holds the log (3): nothing would be erased',
  );
  world.known.standing = [];
  world.known.kept.add(youthId);
  expect(ofJobs(await world.runs())).toMatch('0 rows gone, 1 files kept: a claim or a review is open');
  expect(await world.jobsOf(youthId)).toBe(1);
  world.known.kept.clear();
  await world.runs();
  expect(await world.jobsOf(youthId)).toBe(0);
});

test('what counts from its record goes by that, not while the youth is served, and where nobody is told no log says so', async () => {
  const [over, again] = [await world.aYouth(), await world.aYouth()];
  await world.aYouth(null, world.organisationId, again);
  const records = { CHILD_WELFARE_CONCERN: { years: 5, then: 'DELETE' } } as const;
  await world.runs({ records });
  expect([await world.jobsOf(over), await world.jobsOf(again)]).toEqual([0, 2]);
  const told = await world.on(`select from disclosure_entry where youth_id = $1 and act = 'ERASED'`, [over]);
  expect(told).toEqual([]);
});

test('what goes to the archive is there whole, with its sum, before it goes', async () => {
  const youthId = await world.aYouth();
  const records = { OUTREACH_JOB_WISH: { years: 5, then: 'HAND_TO_ARCHIVE' } } as const;
  await expect(world.runs({ records })).rejects.toThrow('say in which folder, by ARCHIVE_FOLDER');
  expect(await world.jobsOf(youthId)).toBe(1);
  await world.runs({ records }, { archiveFolder: world.folder });
  expect(await world.jobsOf(youthId)).toBe(0);
  const name = (await readdir(world.folder)).find((each) => each.endsWith('.manifest.json')) ?? '';
  const manifest = JSON.parse(await readFile(join(world.folder, name), 'utf8')) as Record<string, string>;
  const text = await readFile(join(world.folder, manifest['file'] ?? ''), 'utf8');
  expect(manifest).toMatchObject({ service: 'garden', kind: 'OUTREACH_JOB_WISH', decision: '2026/17', rows: 1 });
  expect(manifest['sha256']).toBe(createHash('sha256').update(text).digest('hex'));
  expect(JSON.parse(text)).toMatchObject({ table: 'garden_job', row: { youth_id: youthId, plot: 'A7' } });
});

test('what a youth was answered is erased though the youth is served, once, and a service that rested on it ends', async () => {
  const youthId = await world.aYouth(null);
  const claimId = newId();
  const { organisationId } = world;
  world.known.answers = [{ claimId, youthId, organisationId, kinds: ['OUTREACH_JOB_WISH', 'HOUSING_RENT'] }];
  expect((await world.runs({}, { applies: false })).at(-1)).toBe('asked for by youths: 1 answers to carry out');
  expect(await world.jobsOf(youthId)).toBe(1);
  expect((await world.runs()).at(-1)).toBe('asked for by youths: 1 answers, 1 rows gone');
  expect(await world.jobsOf(youthId)).toBe(0);
  const acts = await world.on('select act, cause from disclosure_entry where youth_id = $1 order by seq', [youthId]);
  expect(acts.slice(-2)).toEqual([
    { act: 'ERASED', cause: claimId },
    { act: 'ENDED_SERVICE', cause: null },
  ]);
  expect((await world.runs()).filter((line) => line.startsWith('asked for'))).toEqual([]);
});

test('what waits to be told of an erased row is forgotten; that it was read, and whom a service helps, is told', async () => {
  const youthId = await world.aYouth();
  const [job] = await world.on('select id from garden_job where youth_id = $1', [youthId]);
  const waits = (kind: string) =>
    world.on(
      `insert into outbox_message (id, destination, kind, payload)
       values (gen_random_uuid(), 'consent', $1, jsonb_build_object('handover_id', $2::text))`,
      [kind, job?.['id']],
    );
  await waits('HANDOVER_SENT');
  await waits('SERVICE_RELATION');
  await world.runs();
  const left = await world.on(`select kind from outbox_message where payload->>'handover_id' = $1`, [job?.['id']]);
  expect(left).toEqual([{ kind: 'SERVICE_RELATION' }]);
});

test('a backup from before is not started on until all is erased from it again', async () => {
  const [youthId, stays] = [await world.aYouth(), await world.aYouth(null)];
  const backup = await backupOf(world.database);
  await world.runs();
  const restored = await connect(backup.appUrl, world.database.persistence, 2);
  const counted = async (id: string) =>
    ((await restored.query('select from garden_job where youth_id = $1', [id])) as unknown[]).length;
  await expect(requireErased('garden', restored, world.erasuresFile)).rejects.toThrow(
    'ERASURES_NOT_APPLIED: in the database of `garden` stands what was erased 1 times: run `npm run serve -- replay-erasures garden`',
  );
  await expect(world.runs({}, { ownerUrl: backup.ownerUrl })).rejects.toThrow('ERASURES_NOT_APPLIED');
  expect(await counted(youthId)).toBe(1);
  const before = (await world.lines()).length;
  expect(await world.replays(backup.ownerUrl)).toEqual([`garden: ${before} erasures, 1 of them done again`]);
  await requireErased('garden', restored, world.erasuresFile);
  expect([await counted(youthId), await counted(stays)]).toEqual([0, 1]);
  expect(await world.replays(backup.ownerUrl)).toEqual([`garden: ${before} erasures, 0 of them done again`]);
  await expect(requireErased('garden', restored, `${world.erasuresFile}.lost`)).rejects.toThrow(
    'ERASURES_FILE_INCOMPLETE',
  );
  await restored.destroy();
  await backup.drop();
});

test('what a crash left of a line is none; a whole line that is no erasure stops all', async () => {
  const lines = (await world.lines()).length;
  await appendFile(world.erasuresFile, '{"id":"');
  await world.aYouth();
  await world.runs();
  expect(await world.lines()).toHaveLength(lines + 1);
  await appendFile(world.erasuresFile, '{}\n');
  await expect(world.runs()).rejects.toThrow(`line ${lines + 2} of`);
});
