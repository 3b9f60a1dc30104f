import { newId, Role, type PersonIdentifier } from '@brobygger/domain';
import { reader, startTestRegistry, syntheticIds, workerOf, type TestRegistry } from '../registry.test-setup';
import { createSyntheticContacts, NOT_REGISTERED, openContacts, reachedWith } from '../contact-register';
import { createNoticeChannel, NOTICE_TEXTS, type SentNotice } from './notice-channel';

const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
let now = new Date('2026-03-02T10:00:00Z');
let registry: TestRegistry;
let house: string;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
  house = await registry.anOrganisation('HOUSING');
});
afterAll(() => registry.stop());

const work = () => registry.timed(() => Promise.resolve('SENT'));

/** It is so late now, and what is due by then is found. */
async function at(moment: string): Promise<void> {
  now = new Date(moment);
  await work().findDue();
}

async function noticesOf(youthId: string, as = reader(Role.YOUTH, youthId)): Promise<readonly string[]> {
  const { data, codes } = await registry.ask(
    as,
    `query ($id: ID!) { youth(id: $id) { notices { edges { node { kind subjectId step outcome } } } } }`,
    { id: youthId },
  );
  expect(codes).toEqual([]);
  const of = data as { youth: { notices: { edges: readonly { node: { kind: string; step: number } }[] } } };
  return of.youth.notices.edges.map(({ node: { kind, step } }) => `${kind} ${step}`).reverse();
}

/** A youth gives a consent that ends then. */
async function gives(
  youthId: string,
  validTo: string,
  more: object = {},
  as = reader(Role.YOUTH, youthId),
): Promise<string> {
  const { data, codes } = await registry.ask(
    as,
    `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }`,
    { input: { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], validTo, ...more } },
  );
  expect(codes).toEqual([]);
  return (data as { giveConsent: { id: string } }).giveConsent.id;
}

describe('a consent that ends', () => {
  test('is told of 30, 7 and 1 days before by the calendar in Oslo, each once, and not a second early', async () => {
    now = new Date('2026-03-02T10:00:00Z');
    const youthId = await registry.aYouth();
    // The clock goes forward on 29 March: the day is 23 hours, and 7 days before is 11:00 UTC still by the wall.
    await gives(youthId, '2026-04-02T10:00:00Z');
    const told: (readonly string[])[] = [];
    for (const moment of [
      '2026-03-03T10:59:59.999Z',
      '2026-03-03T11:00:00Z',
      '2026-03-26T10:59:59.999Z',
      '2026-03-26T11:00:00Z',
      '2026-04-01T09:59:59.999Z',
      '2026-04-01T10:00:00Z',
      '2026-04-01T10:00:00Z',
      '2026-04-02T10:00:00Z',
    ]) {
      await at(moment);
      told.push(await noticesOf(youthId));
    }
    const [thirty, seven, one] = [30, 7, 1].map((days) => `CONSENT_ENDS_SOON ${days}`);
    expect(told).toEqual([
      [],
      [thirty],
      [thirty],
      [thirty, seven],
      [thirty, seven],
      [thirty, seven, one],
      [thirty, seven, one],
      [thirty, seven, one],
    ]);
  });

  test('by the calendar too where the clock goes back, in October', async () => {
    now = new Date('2026-09-20T10:00:00Z');
    const youthId = await registry.aYouth();
    await gives(youthId, '2026-10-26T11:00:00Z');
    await at('2026-10-19T09:59:59Z');
    expect(await noticesOf(youthId)).toEqual(['CONSENT_ENDS_SOON 30']);
    await at('2026-10-19T10:00:00Z');
    expect(await noticesOf(youthId)).toEqual(['CONSENT_ENDS_SOON 30', 'CONSENT_ENDS_SOON 7']);
  });

  test('after an outage the last step alone is told of, and a short consent has no long warning', async () => {
    now = new Date('2026-05-02T10:00:00Z');
    const [late, short] = [await registry.aYouth(), await registry.aYouth()];
    await gives(late, '2026-07-01T10:00:00Z');
    await at('2026-06-28T10:00:00Z');
    expect(await noticesOf(late)).toEqual(['CONSENT_ENDS_SOON 7']);
    await gives(short, '2026-07-03T10:00:00Z');
    await at('2026-06-29T10:00:00Z');
    expect(await noticesOf(short)).toEqual([]);
    await at('2026-07-02T10:00:00Z');
    expect(await noticesOf(short)).toEqual(['CONSENT_ENDS_SOON 1']);
  });

  test('is not told of once it is withdrawn, or another goes on from it', async () => {
    now = new Date('2026-05-02T10:00:00Z');
    const [withdrawn, renewed] = [await registry.aYouth(), await registry.aYouth()];
    const id = await gives(withdrawn, '2026-07-01T10:00:00Z');
    await registry.ask(reader(Role.YOUTH, withdrawn), 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', {
      id,
    });
    await gives(renewed, '2026-07-01T10:00:00Z');
    await gives(renewed, '2027-05-01T10:00:00Z');
    await at('2026-06-30T10:00:00Z');
    expect([await noticesOf(withdrawn), await noticesOf(renewed)]).toEqual([[], []]);
  });

  test("at 18 with a guardian's signature is told of as that, so that the youth may give it anew in time", async () => {
    now = new Date('2026-05-02T10:00:00Z');
    const youthId = await registry.aYouth({ birthDate: '2014-06-01' });
    const guardianId = await registry.aGuardian(youthId);
    // 12 years old on 1 June 2026: of age on 1 June 2032.
    now = new Date('2031-09-01T10:00:00Z');
    const input = {
      youthId,
      guardianId,
      signedBy: ['YOUTH', 'GUARDIAN'],
      signing: {
        method: 'PAPER',
        scanSha256: 'a'.repeat(64),
        maturity: 'Kjenner saken, og forstår hva et ja kommer til.',
      },
    };
    await gives(youthId, '2032-08-01T10:00:00Z', input, OFFICER);
    await at('2032-05-24T21:59:59Z');
    expect(await noticesOf(youthId)).toEqual(['CONSENT_ENTERED 0', 'SIGNATURE_LAPSES_SOON 30']);
    await at('2032-05-24T22:00:00Z');
    expect((await noticesOf(youthId)).slice(1)).toEqual(['SIGNATURE_LAPSES_SOON 30', 'SIGNATURE_LAPSES_SOON 7']);
  });
});

test.each([
  ['2010-04-10', '2028-04-09T21:59:59Z', [], '2028-04-09T22:00:00Z', ['RIGHTS_CHANGE 18']],
  // Who was born on 29 February is of age on 1 March where there is none.
  ['2008-02-29', '2026-02-28T22:59:59Z', [], '2026-02-28T23:00:00Z', ['RIGHTS_CHANGE 18']],
  ['2008-02-29', '2024-02-28T22:59:59Z', [], '2024-02-28T23:00:00Z', ['RIGHTS_CHANGE 16']],
  ['2001-12-31', '2026-12-30T22:59:59Z', [], '2026-12-30T23:00:00Z', ['RIGHTS_CHANGE 25']],
])('who was born on %s is told at midnight in Oslo, and once', async (birthDate, before, nothing, midnight, told) => {
  now = new Date(before);
  const youthId = await registry.aYouth({ birthDate });
  await at(before);
  expect(await noticesOf(youthId)).toEqual(nothing);
  await at(midnight);
  await at(midnight);
  expect(await noticesOf(youthId)).toEqual(told);
});

test('a request is told of when it has come and before it expires, to whom it reaches and while it is not answered whole', async () => {
  now = new Date('2026-03-02T10:00:00Z');
  const [youthId, kept] = [await registry.aYouth(), await registry.aYouth()];
  const worker = workerOf('HOUSING', house, newId());
  await registry.knows(house, worker.personId);
  const ask = (to: string) =>
    registry.ask(worker, 'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }', {
      input: {
        youthId: to,
        purpose: 'B102',
        categories: ['NAV_CASE'],
        reason: 'Vi vil hjelpe deg med å finne en bolig.',
      },
    });
  for (const to of [youthId, kept, newId()]) expect((await ask(to)).codes).toEqual([]);
  await registry.ask(
    reader(Role.YOUTH, kept),
    'mutation ($input: WorkerInput!) { blockWorker(input: $input) { __typename } }',
    {
      input: { personId: worker.personId },
    },
  );
  await at('2026-03-02T10:00:00Z');
  expect([await noticesOf(youthId), await noticesOf(kept)]).toEqual([['REQUEST_RECEIVED 0'], []]);
  await at('2026-03-13T09:59:59Z');
  expect(await noticesOf(youthId)).toEqual(['REQUEST_RECEIVED 0']);
  await at('2026-03-13T10:00:00Z');
  expect(await noticesOf(youthId)).toEqual(['REQUEST_RECEIVED 0', 'REQUEST_EXPIRES_SOON 3']);
});

test('without a channel in production nobody is reached, and the officer sees it; the reading is entered', async () => {
  now = new Date('2026-06-01T12:00:00Z');
  const youthId = await registry.aYouth({ birthDate: '2008-06-14' });
  now = new Date('2026-06-14T12:00:00Z');
  const logged: string[] = [];
  const { findDue, deliver } = registry.timed(createNoticeChannel('production', (id) => logged.push(id)));
  await findDue();
  const [{ id }] = await registry.dataSource.query<[{ id: string }]>('select id from notice where youth_id = $1', [
    youthId,
  ]);
  await deliver(id);
  await deliver(id);
  await deliver(newId());
  expect(logged).toEqual([id]);
  const { data } = await registry.ask(
    OFFICER,
    `query ($id: ID!) { youth(id: $id) { notices(first: 1) { edges { node { outcome } } pageInfo { hasNextPage } } } }`,
    { id: youthId },
  );
  expect(data).toEqual({
    youth: { notices: { edges: [{ node: { outcome: 'UNREACHABLE' } }], pageInfo: { hasNextPage: false } } },
  });
  const entered = await registry.dataSource.query<object[]>(
    `select act, fields from disclosure_entry where youth_id = $1 and person_id = $2`,
    [youthId, OFFICER.personId],
  );
  expect(entered).toEqual([{ act: 'READ_CONSENTS', fields: ['Youth.notices'] }]);
});

describe('by the contact register', () => {
  test.each([
    ['nb', { spraak: 'nb' }, 'SENT'],
    ['nn', { spraak: 'nn' }, 'SENT'],
    ['en', { spraak: 'en' }, 'SENT'],
    // There are no texts in Sami, and who chose no language has Bokmål.
    ['nb', { spraak: 'se' }, 'SENT'],
    ['nb', { spraak: null }, 'SENT'],
    [null, { reservasjon: 'JA' }, 'RESERVED'],
    [null, { reservasjon: 'JA', varslingsstatus: 'KAN_IKKE_VARSLES' }, 'RESERVED'],
    [null, { varslingsstatus: 'KAN_IKKE_VARSLES' }, 'UNREACHABLE'],
    [null, { status: 'SLETTET' }, 'UNREACHABLE'],
    [null, NOT_REGISTERED, 'UNREACHABLE'],
  ] as const)('in %s is told who has %j: %s', async (language, details, outcome) => {
    now = new Date('2026-06-01T12:00:00Z');
    const youthId = await registry.aYouth({ birthDate: '2008-06-14' });
    now = new Date('2026-06-14T12:00:00Z');
    const [sent, asked]: [SentNotice[], string[]] = [[], []];
    const detailsOf = (identifier: PersonIdentifier) => (asked.push(identifier.reveal()), reachedWith(details));
    const { findDue, deliver } = registry.timed(
      (notice) => (sent.push(notice), Promise.resolve('SENT')),
      createSyntheticContacts({ nodeEnv: 'test', detailsOf }),
    );
    await findDue();
    const id = await noticeOf(youthId);
    await deliver(id);
    const address = reachedWith({}).kontaktinformasjon;
    const to = { youthId, organisationId: null };
    expect(sent).toEqual(language === null ? [] : [{ id, to, address, text: NOTICE_TEXTS[language] }]);
    expect(asked).toHaveLength(1);
    expect(await outcomeOf(id)).toEqual([{ outcome }]);
  });

  test('a register that is away leaves the notice for later, and who has a DUF number alone is none of its people', async () => {
    now = new Date('2026-06-01T12:00:00Z');
    const youthId = await registry.aYouth({ birthDate: '2008-06-14' });
    now = new Date('2026-06-14T12:00:00Z');
    const away = registry.timed(() => Promise.resolve('SENT'), { find: () => Promise.reject(new Error('away')) });
    await away.findDue();
    const id = await noticeOf(youthId);
    await expect(away.deliver(id)).rejects.toThrow('away');
    expect(await outcomeOf(id)).toEqual([]);
    await registry.asOwner("update youth_identifier set kind = 'DUF_NUMBER' where youth_id = $1", [youthId]);
    await away.deliver(id);
    expect(await outcomeOf(id)).toEqual([{ outcome: 'UNREACHABLE' }]);
  });

  test('in development there is some of each kind, the same each time; in production nobody', async () => {
    const made = [...syntheticIds()].slice(0, 100);
    const details = await Promise.all(made.map((each) => openContacts('development').find(each)));
    expect(await Promise.all(made.map((each) => openContacts('test').find(each)))).toEqual(details);
    expect(new Set(details.map(({ reservasjon }) => reservasjon)).size).toBe(2);
    expect(new Set(details.map(({ varslingsstatus }) => varslingsstatus)).size).toBe(2);
    expect(new Set(details.map(({ spraak }) => spraak))).toEqual(new Set(['nb', 'nn', 'en', 'se', null]));
    const [one] = made as [PersonIdentifier];
    expect(await openContacts('production').find(one)).toEqual(NOT_REGISTERED);
    expect(() => createSyntheticContacts({ nodeEnv: 'production' })).toThrow('production');
  });
});

async function noticeOf(youthId: string): Promise<string> {
  const rows = await registry.dataSource.query<readonly { id: string }[]>('select id from notice where youth_id = $1', [
    youthId,
  ]);
  return rows[0]?.id ?? '';
}
const outcomeOf = (id: string): Promise<unknown> =>
  registry.dataSource.query('select outcome from notice_delivery where notice_id = $1', [id]);
