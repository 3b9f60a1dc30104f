import { createHash } from 'node:crypto';
import { newId, Role } from '@brobygger/domain';
import { TEST_LOG_KEY } from '@brobygger/testkit';
import { hashLeaf, verifyTlogProof } from '@brobygger/transparency-log';
import { reader } from '../registry.test-setup';
import { startRetention, type Retention } from './retention.test-setup';

let world: Retention;
beforeAll(async () => {
  world = await startRetention();
});
afterAll(() => world.stop());

const RECEIPT = 'query ($id: ID!) { receipt(disclosureId: $id) { proof } }';
const PAGE = `{ me { disclosures { edges { node { id } deletion { entryId } } deletedParts { fromAt toAt decision } } } }`;
const policy = { origin: TEST_LOG_KEY.name, logKeys: [TEST_LOG_KEY], witnessKeys: [], quorum: 0 };

const commitmentOf = async (id: string): Promise<Buffer> => {
  const [row] = await world.owner.on('select commitment from disclosure_commitment where id = $1', [id]);
  return row?.['commitment'] as Buffer;
};
/** What keeps a month, as the job says it. */
const keeps = (said: readonly string[], month: string): string | undefined =>
  said.find((line) => line.startsWith(`${month}: `));

describe('a month of which nothing is to be kept any more', () => {
  test('is dropped whole: hashes stay, a receipt of before verifies, and the youth reads where the log begins', async () => {
    const { youthId, id, youth } = await world.aYouthIn('2015-01-10T10:00Z');
    const later = await world.entered(youthId, '2026-03-01T10:00Z');
    const { data } = await world.registry.ask(youth, RECEIPT, { id });
    const { proof } = (data as { receipt: { proof: string } }).receipt;
    const [{ commitment, seq } = {}] = await world.owner.on('select * from disclosure_commitment where id = $1', [id]);
    expect(keeps(await world.runs({}, { isDryRun: true }), 'm2015_01')).toBe('m2015_01: would be dropped, of 1');
    expect(await world.parts()).toContain('m2015_01');
    const said = await world.runs();
    expect(keeps(said, 'm2015_01')).toBe(`m2015_01: dropped, 1 entries from ${String(seq)} to ${String(seq)}`);
    expect(await world.parts()).not.toContain('m2015_01');
    expect(await world.owner.on('select id from disclosure_entry where id = $1', [id])).toEqual([]);
    expect(await commitmentOf(id)).toEqual(commitment);
    expect(verifyTlogProof(proof, hashLeaf(commitment as Buffer), policy)).toMatchObject({ ok: true });
    const line = await world.owner.on(
      `select from_seq, to_seq, entries, places @> from_seq as held, decision, deleted_by = session_user as "isNamed"
       from log_partition_deletion where part = 'm2015_01'`,
    );
    expect(line).toEqual([
      { from_seq: seq, to_seq: seq, entries: '1', held: true, decision: '2026/17', isNamed: true },
    ]);
    const read = await world.registry.ask(youth, PAGE);
    expect(read.data).toMatchObject({
      me: {
        disclosures: {
          edges: [{ node: { id: later }, deletion: null }],
          deletedParts: [{ fromAt: '2014-12-31T23:00:00.000Z', toAt: '2015-01-31T23:00:00.000Z', decision: '2026/17' }],
        },
      },
    });
  });

  test('stands in the tree as deleted, by a commitment that anybody can make again', async () => {
    await world.registry.sealer.seal();
    const rows = await world.owner.on(
      `select to_jsonb(d) as row, s.salt, l.commitment, l.kind from log_partition_deletion d
       join log_salt s on s.source = d.id join log_leaf l on l.source = d.id where part = 'm2015_01'`,
    );
    expect(rows).toHaveLength(1);
    const [{ row, salt, commitment, kind } = {}] = rows;
    const of = row as Readonly<Record<string, unknown>>;
    const moment = (value: unknown) => {
      const [whole = '', micro = ''] = String(value).split(/[.+]/);
      return `${new Date(String(value)).toISOString().slice(0, whole.length)}.${(/\./.test(String(value)) ? micro : '').padEnd(6, '0')}Z`;
    };
    const content = JSON.stringify({
      decision: of['decision'],
      deletedAt: moment(of['deleted_at']),
      deletedBy: of['deleted_by'],
      entries: of['entries'],
      form: 'log-partition-deletion/1',
      fromAt: moment(of['from_at']),
      fromSeq: of['from_seq'],
      id: of['id'],
      part: of['part'],
      places: of['places'],
      toAt: moment(of['to_at']),
      toSeq: of['to_seq'],
    });
    expect(kind).toBe('RETENTION');
    expect(
      createHash('sha256')
        .update(salt as Buffer)
        .update(content, 'utf8')
        .digest(),
    ).toEqual(commitment);
  });
});

describe('a month is kept', () => {
  test('while not all of it is sealed', async () => {
    await world.entered(await world.registry.aYouth(), '2015-02-10T10:00Z');
    expect(keeps(await world.runs(), 'm2015_02')).toBe('m2015_02: kept, of 1: NOT_SEALED 1');
    await world.registry.sealer.seal();
    expect(keeps(await world.runs(), 'm2015_02')).toMatch('dropped');
  });

  test('while a category of an entry has no decided period, or the period runs', async () => {
    await world.aYouthIn('2015-03-10T10:00Z', ['NAV_CASE', 'HOUSING_RENT']);
    await world.aYouthIn('2015-03-10T10:00Z', []);
    await world.aYouthIn('2015-03-10T10:00Z', ['GONE_SINCE']);
    expect(keeps(await world.runs(), 'm2015_03')).toBe('m2015_03: kept, of 3: UNDECIDED 2');
    const years = { NAV_CASE: 5, HOUSING_RENT: 10, NO_CATEGORY: 5 };
    expect(keeps(await world.runs({ years }), 'm2015_03')).toBe('m2015_03: kept, of 3: UNDECIDED 1');
    expect(keeps(await world.runs({ years: { ...years, HOUSING_RENT: 12 } }), 'm2015_03')).toBe(
      'm2015_03: kept, of 3: UNDECIDED 1, PERIOD_RUNS 1',
    );
  });

  test('while somebody serves a youth of whom it is, or has so until lately, under whichever registration', async () => {
    const { youthId } = await world.aYouthIn('2015-04-10T10:00Z');
    const kept = await world.registry.aYouth();
    await world.owner.on('update youth set merged_into = $2 where id = $1', [youthId, kept]);
    await world.owner.on(
      `insert into service_relation (youth_id, organisation_id, valid_from, valid_to) values ($1, $2, '2014-01-01', '2022-01-01')`,
      [kept, world.organisationId],
    );
    expect(keeps(await world.runs(), 'm2015_04')).toBe('m2015_04: kept, of 1: PERIOD_RUNS 1');
    const years = { NAV_CASE: 4, NO_CATEGORY: 5 };
    expect(keeps(await world.runs({ years }), 'm2015_04')).toMatch('dropped');
  });

  test('while a claim, an objection or the review of an emergency of a youth is open', async () => {
    const { youthId } = await world.aYouthIn('2015-05-10T10:00Z');
    const { organisationId, owner } = world;
    const claims = async (kind: string) => {
      const id = newId();
      await owner.on(
        `insert into claim (id, kind, youth_id, organisation_id, category, said, sent_at, due_on)
         values ($1, $2, $3, $4, 'NAV_CASE', 'Dette er ikke riktig.', now(), '2026-04-01')`,
        [id, kind, youthId, organisationId],
      );
      const set = (version: number, act: string, state: string) =>
        owner.on(
          'insert into claim_event (claim_id, version, act, state, at, author_id) values ($1, $2, $3, $4, now(), $5)',
          [id, version, act, state, youthId],
        );
      await set(1, 'SEND', 'SENT');
      return () => set(2, 'WITHDRAW', 'WITHDRAWN');
    };
    const [correction, objection] = [await claims('CORRECTION'), await claims('OBJECTION')];
    const emergency = newId();
    await owner.on(
      `insert into emergency_access (id, youth_id, target, organisation_id, opened_by, categories, reason, opened_at, closes_at)
       values ($1, $2, 't', $3, 'Z1', '{NAV_CASE}', 'fare', now(), now() + interval '30 minutes')`,
      [emergency, youthId, organisationId],
    );
    expect(
      keeps(await world.runs(), 'm2015_05')
        ?.split(': ')[2]
        ?.split(', ')
        .sort(),
    ).toEqual(['EMERGENCY_REVIEW 1', 'OPEN_CLAIM 1', 'OPEN_OBJECTION 1']);
    await correction();
    await objection();
    await owner.on(`insert into emergency_review values ($1, 'JUSTIFIED', 'ja', 'Z2', now())`, [emergency]);
    expect(keeps(await world.runs(), 'm2015_05')).toMatch('dropped');
  });

  test('while a data protection officer holds it: by whom it was is in the tree, and it is over when they say so', async () => {
    await world.aYouthIn('2015-06-30T21:59Z');
    const place = `mutation ($input: PlaceLogHoldInput!) { placeLogHold(input: $input) { number reason fromOn toOn endedAt } }`;
    const end = `mutation ($input: EndLogHoldInput!) { endLogHold(input: $input) { number endedAt } }`;
    const input = { reason: 'BREACH', fromOn: '2015-06-30', toOn: '2015-08-01' };
    const { data, codes } = await world.registry.ask(world.officer, place, { input });
    expect(codes).toEqual([]);
    const { placeLogHold: hold } = data as { placeLogHold: { number: number } };
    expect(hold).toEqual({ number: hold.number, ...input, endedAt: null });
    expect(keeps(await world.runs(), 'm2015_06')).toBe('m2015_06: kept, of 1: HELD 1');
    await expect(
      world.owner.on(`insert into log_partition_deletion (part, decision) values ('m2015_06', '2026/18')`),
    ).rejects.toThrow('the month is held');
    const other = { ...world.officer, organisationId: newId() };
    for (const [caller, number] of [
      [other, hold.number],
      [world.officer, hold.number + 1],
    ] as const) {
      expect((await world.registry.ask(caller, end, { input: { number } })).codes).toEqual([
        ['endLogHold', 'NOT_FOUND'],
      ]);
    }
    const ended = await world.registry.ask(world.officer, end, { input: { number: hold.number } });
    expect(ended.data).toEqual({ endLogHold: { number: hold.number, endedAt: world.now.toISOString() } });
    expect((await world.registry.ask(world.officer, end, { input: { number: hold.number } })).codes).toEqual([
      ['endLogHold', 'NOT_FOUND'],
    ]);
    const listed = await world.registry.ask(world.officer, '{ logHolds { number endedAt } }');
    expect(listed.data).toEqual({ logHolds: [{ number: hold.number, endedAt: world.now.toISOString() }] });
    expect((await world.registry.ask(other, '{ logHolds { number } }')).data).toEqual({ logHolds: [] });
    await world.registry.sealer.seal();
    const leaves = await world.owner.on(
      `select l.kind from log_leaf l join (select id from log_hold union all select id from log_hold_end) h on h.id = l.source`,
    );
    expect(leaves).toEqual([{ kind: 'RETENTION' }, { kind: 'RETENTION' }]);
    expect(keeps(await world.runs(), 'm2015_06')).toMatch('dropped');
  });

  test('while it is not over, and what is of no month always', async () => {
    const [month] = await world.owner.on(`select to_char(now() at time zone 'Europe/Oslo', '"m"YYYY_MM') as name`);
    await world.owner.on(`call log_month.make(date_trunc('month', now() at time zone 'Europe/Oslo')::timestamp)`);
    await world.aYouthIn(new Date().toISOString());
    await world.aYouthIn('1999-01-01T10:00Z');
    const said = await world.runs();
    expect(keeps(said, String(month?.['name']))).toMatch(/NOT_OVER/);
    expect(keeps(said, 'other')).toMatch(/NOT_OVER/);
    for (const part of [String(month?.['name']), 'other', 'none']) {
      const tried = world.owner.on('insert into log_partition_deletion (part, decision) values ($1, $2)', [
        part,
        '2026/19',
      ]);
      await expect(tried).rejects.toThrow(/not over|no such month/);
    }
  });
});

test('where only some of a part is over, that goes line by line when it is asked for, and the youth sees where it stood', async () => {
  const { youth, id } = await world.aYouthIn('2001-01-10T10:00Z');
  const stays = await world.aYouthIn('2001-01-10T10:00Z', ['HOUSING_RENT']);
  await world.runs();
  expect(await world.owner.on('select id from disclosure_entry where id = $1', [id])).toHaveLength(1);
  await world.runs({}, { withEntries: true, isDryRun: true });
  expect(await world.owner.on('select id from disclosure_entry where id = $1', [id])).toHaveLength(1);
  expect((await world.runs({}, { withEntries: true })).at(-1)).toMatch(/^other: \d+ deleted one by one$/);
  const left = await world.owner.on('select id from disclosure_entry where id = any($1)', [[id, stays.id]]);
  expect(left).toEqual([{ id: stays.id }]);
  expect((await world.registry.ask(youth, PAGE)).data).toMatchObject({
    me: { disclosures: { edges: [{ node: null, deletion: { entryId: id } }] } },
  });
});

test('a log that is being read is left as it is, and the job says so', async () => {
  await world.owner.on(`call log_month.make('2014-05-01')`);
  await world.aYouthIn('2014-05-10T10:00Z');
  const somebody = await world.aReader();
  await expect(world.runs()).rejects.toThrow('the log was in use');
  await somebody.ends();
  expect(keeps(await world.runs(), 'm2014_05')).toMatch('dropped');
});

test('holds are placed by a data protection officer alone, of days in their order', async () => {
  const place = `mutation ($input: PlaceLogHoldInput!) { placeLogHold(input: $input) { number } }`;
  const input = { reason: 'COMPLAINT', fromOn: '2020-02-02', toOn: '2020-02-01' };
  expect((await world.registry.ask(world.officer, place, { input })).codes).toEqual([
    ['placeLogHold', 'BAD_USER_INPUT'],
  ]);
  for (const role of [Role.AUDITOR, Role.YOUTH, Role.CONSENT_OFFICER]) {
    const { codes } = await world.registry.ask(reader(role), place, { input });
    expect(codes).toEqual([['placeLogHold', 'FORBIDDEN_ROLE']]);
  }
});

test('what was held or deleted is changed by nobody', async () => {
  for (const table of ['log_hold', 'log_hold_end', 'log_partition_deletion']) {
    for (const statement of [`delete from ${table}`, `truncate ${table} cascade`, `update ${table} set id = id`]) {
      await expect(world.owner.on(statement)).rejects.toThrow('append-only');
    }
  }
});
