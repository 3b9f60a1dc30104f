import { Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { MOST_CODES } from './offer-copy';

let now = new Date('2026-03-02T10:00:00Z');
const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000));
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());

const officerNamed = (name: string) => reader(Role.CONSENT_OFFICER, name);
const OFFER = `mutation ($input: OfferCopyInput!) { offerCopyInPerson(input: $input) { id code expiresAt } }`;

async function offers(by: string, youthId: string) {
  const input = { youthId, identityCheck: 'RESIDENCE_CARD', interpreter: 'IN_PERSON' };
  const { data, codes } = await registry.ask(officerNamed(by), OFFER, { input });
  const { offerCopyInPerson } = (data ?? {}) as { offerCopyInPerson?: { id: string; code: string; expiresAt: string } };
  return { offer: offerCopyInPerson, codes };
}
async function codeFor(by: string, youthId: string): Promise<string> {
  const { offer } = await offers(by, youthId);
  if (offer === undefined) throw new Error('no code was made');
  return offer.code;
}
const BORN = '2008-01-15';
const opens = (code: string, birthDate = BORN) => registry.openCopy({ code, birthDate, requestId: 'typed' });

test('a youth opens the own copy once, and reads of it in the log, in a notice and beside how they were known', async () => {
  const youthId = await registry.aYouth();
  const { offer } = await offers('Z1', youthId);
  expect(offer).toMatchObject({
    code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/),
    expiresAt: new Date(now.getTime() + 15 * 60_000).toISOString(),
  });
  later(14);
  const typed = offer?.code.toLowerCase().replaceAll('-', ' ') ?? '';
  const answers = await Promise.all([opens(typed), opens(typed)]);
  expect(answers.filter((each) => each !== null)).toEqual([youthId]);
  expect(await opens(typed)).toBeNull();
  const { data } = await registry.ask(
    reader(Role.YOUTH, youthId),
    `{ me { disclosures(first: 5) { edges { node { act personId basis cause unreadable { field } } } }
      notices { edges { node { kind subjectId } } } copiesInPerson { id offeredBy identityCheck interpreter openedAt } } }`,
  );
  const entry = { personId: 'Z1', basis: 'OVERSIGHT', cause: null, unreadable: [] };
  expect(data).toMatchObject({
    me: {
      disclosures: { edges: [{ node: { act: 'OPENED_COPY', ...entry } }, { node: { act: 'OFFERED_COPY', ...entry } }] },
      notices: { edges: [{ node: { kind: 'COPY_OPENED', subjectId: offer?.id } }] },
      copiesInPerson: [
        {
          id: offer?.id,
          offeredBy: 'Z1',
          identityCheck: 'RESIDENCE_CARD',
          interpreter: 'IN_PERSON',
          openedAt: now.toISOString(),
        },
      ],
    },
  });
});

test('a code opens nothing when it is too old, is none, or three dates of birth were wrong', async () => {
  const youthId = await registry.aYouth();
  const old = await codeFor('Z2', youthId);
  later(15);
  expect(await opens(old)).toBeNull();
  for (const none of ['', 'AAAA', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', old.slice(1)]) expect(await opens(none)).toBeNull();
  const missed = await codeFor('Z2', youthId);
  for (const wrong of ['2008-01-16', '', '2007-01-15']) expect(await opens(missed, wrong)).toBeNull();
  expect(await opens(missed)).toBeNull();
  const twice = await codeFor('Z2', youthId);
  for (const wrong of ['2008-01-16', '2008-01-17']) await opens(twice, wrong);
  expect(await opens(twice)).toBe(youthId);
});

test('no code is made, and none opens, for one with a protected address, of elsewhere, merged, or who keeps the officer out', async () => {
  const refused = { offer: undefined, codes: [['offerCopyInPerson', 'YOUTH_NOT_FOUND']] };
  const elsewhere = await registry.aYouth({ municipalityNumber: '0301' });
  for (const nobody of [elsewhere, 'no id', '00000000-0000-4000-8000-0000000000ff']) {
    expect((await offers('Z3', nobody)).codes).toEqual(refused.codes);
  }
  const kept = await registry.aYouth();
  const forbids: readonly (readonly [string, string])[] = [
    [
      `update youth set protection = 'CONFIDENTIAL' where id = $1`,
      `update youth set protection = 'UNGRADED' where id = $1`,
    ],
    [`update youth set merged_into = '${kept}' where id = $1`, `update youth set merged_into = null where id = $1`],
  ];
  const youthId = await registry.aYouth();
  const code = await codeFor('Z3', youthId);
  for (const [forbid, undo] of forbids) {
    await registry.asOwner(forbid, [youthId]);
    expect([(await offers('Z3', youthId)).codes, await opens(code)]).toEqual([refused.codes, null]);
    await registry.asOwner(undo, [youthId]);
  }
  await registry.services.workers.see([{ personId: 'Z3', organisationId: await registry.anOrganisation(), at: now }]);
  const BLOCK = `mutation { blockWorker(input: { personId: "Z3" }) { __typename } }`;
  expect((await registry.ask(reader(Role.YOUTH, youthId), BLOCK)).codes).toEqual([]);
  expect([(await offers('Z3', youthId)).codes, await opens(code)]).toEqual([refused.codes, null]);
});

test('an officer makes so many codes in 24 hours and no more, and who makes many in a day is listed', async () => {
  const youthId = await registry.aYouth();
  for (let n = 0; n < MOST_CODES; n += 1) expect((await offers('Z4', youthId)).codes).toEqual([]);
  expect((await offers('Z4', youthId)).codes).toEqual([['offerCopyInPerson', 'COPIES_SPENT']]);
  const UNUSUAL = '{ unusualAccess { personId because copiesInADay youths } }';
  const { data } = await registry.ask(reader(Role.AUDITOR), UNUSUAL);
  expect(data).toEqual({
    unusualAccess: [{ personId: 'Z4', because: ['MANY_COPIES'], copiesInADay: MOST_CODES, youths: 0 }],
  });
  later(24 * 60 + 1);
  expect((await offers('Z4', youthId)).codes).toEqual([]);
});
