import { newId, Role } from '@brobygger/domain';
import { retainRecords } from '@brobygger/subgraph-kit';
import { handOn, type Hand } from '@brobygger/testkit';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consentPersistence } from './consent-nouns';
import { CONSENT_RECORDS, enterErased } from './consent-records';
import { openHolds } from './log-retention/holds-of-records';
import { reader, startTestRegistry } from './registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: Awaited<ReturnType<typeof startTestRegistry>>;
let owner: Hand;
let folder: string;
let office: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasures-'));
  registry = await startTestRegistry(AT);
  owner = await handOn('owner', registry.ownerUrl);
  office = await registry.anOrganisation('NAV', 'NAV Falkenborg');
});
afterAll(async () => {
  await owner?.stop();
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A youth with words, a notice and a copy, who was served until the day. */
async function aYouth(until: string | null, of = office): Promise<string> {
  const youthId = await registry.aYouth();
  await owner.on(
    'insert into service_relation (youth_id, organisation_id, valid_from, valid_to) values ($1, $2, $3, $4)',
    [youthId, of, '2014-01-01', until],
  );
  await owner.on(
    `insert into self_presentation_version (id, youth_id, category, version, text, submitted_at)
     values ($1, $2, 'SELF_PRESENTATION_WISHES', 1, 'Jeg vil bli kokk.', '2014-02-01')`,
    [newId(), youthId],
  );
  await owner.on(
    `insert into self_presentation (youth_id, category, version, draft_text, draft_written_at)
     values ($1, 'SELF_PRESENTATION_WISHES', 2, 'Eller baker.', '2014-03-01')`,
    [youthId],
  );
  const notice = newId();
  await owner.on(`insert into notice (id, youth_id, kind, step, made_at) values ($1, $2, 'REQUEST', 0, '2014-02-01')`, [
    notice,
    youthId,
  ]);
  await owner.on(`insert into notice_delivery values ($1, '2014-02-01', 'SENT')`, [notice]);
  return youthId;
}

const left = async (youthId: string): Promise<readonly unknown[]> =>
  owner.on(
    `select (select count(*)::int from self_presentation where youth_id = $1) as drafts,
       (select count(*)::int from self_presentation_version where youth_id = $1) as versions,
       (select count(*)::int from notice where youth_id = $1) as notices`,
    [youthId],
  );
const GONE = [{ drafts: 0, versions: 0, notices: 0 }];
const STANDS = [{ drafts: 1, versions: 1, notices: 1 }];

test('what a youth wrote and was told goes by the decision of who served them last, and the youth’s log says so', async () => {
  const elsewhere = await registry.anOrganisation('HOUSING', '22B');
  const [over, served, others] = [
    await aYouth('2015-01-01'),
    await aYouth(null),
    await aYouth('2015-01-01', elsewhere),
  ];
  const { close, ...holds } = await openHolds(registry.ownerUrl);
  const said: string[] = [];
  await retainRecords(
    registry.ownerUrl,
    {
      name: 'consent',
      persistence: consentPersistence,
      records: CONSENT_RECORDS,
      keepsService: [],
      enter: enterErased,
    },
    {
      decision: '2026/17',
      organisations: [office],
      records: { SELF_PRESENTATION: { years: 5, then: 'DELETE' }, NOTICE: { years: 5, then: 'DELETE' } },
    },
    {
      say: (line) => said.push(line),
      applies: true,
      at: AT,
      holds,
      erasuresFile: join(folder, 'consent.jsonl'),
      archiveFolder: undefined,
    },
  );
  await close();
  expect(said.map((line) => line.split(': ')[0])).toEqual(['SELF_PRESENTATION', 'NOTICE']);
  expect(await left(over)).toEqual(GONE);
  expect([await left(served), await left(others)]).toEqual([STANDS, STANDS]);
  const { data } = await registry.ask(
    reader(Role.YOUTH, over),
    '{ me { disclosures(input: { act: ERASED }) { edges { node { act role categories unreadable { field } } } } } }',
  );
  const entry = { act: 'ERASED', role: 'SYSTEM', unreadable: [] };
  expect((data as { me: { disclosures: { edges: readonly { node: object }[] } } }).me.disclosures.edges).toEqual([
    { node: { ...entry, categories: [] } },
    { node: { ...entry, categories: expect.arrayContaining(['SELF_PRESENTATION_WISHES']) as string[] } },
  ]);
});
