import { Role } from '@brobygger/domain';
import { openHolds } from '../holds-of-records';
import { startClaims } from './claims.test-setup';

const AT = new Date('2026-01-31T10:00:00Z');
const ASKED = `id kind category said wanted state version outcome records { kind isKeptByLaw statute why { nb } }`;

let world: Awaited<ReturnType<typeof startClaims>>;
beforeAll(async () => {
  world = await startClaims(() => AT);
});
afterAll(() => world?.registry.stop());

/** A youth of a service who asks it to erase. */
async function asks(agency: 'NAV' | 'OUTREACH', category: string, more: object = {}) {
  const service = await world.aWorld(agency);
  const asked = await world.ask(
    service.youth,
    `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { ${ASKED} } }`,
    { input: { category, what: 'Alt som står om meg der.', ...more } },
  );
  return { ...service, asked };
}

test('a youth who asks that something be erased is told at once what the law has kept, by which statute, and why', async () => {
  const { asked } = await asks('NAV', 'NAV_INCOME');
  expect(world.oneOf(asked)).toMatchObject({
    kind: 'ERASURE',
    category: 'NAV_INCOME',
    said: 'Alt som står om meg der.',
    wanted: null,
    state: 'SENT',
    records: [
      {
        kind: 'NAV_INCOME',
        isKeptByLaw: true,
        statute: 'arkivlova § 9, GDPR art. 17(3)(b)',
        why: { nb: expect.stringMatching(/arkivet/) as string },
      },
    ],
  });
  const voluntary = await asks('OUTREACH', 'OUTREACH_JOB_WISH');
  expect(world.oneOf(voluntary.asked)).toMatchObject({
    records: [{ kind: 'OUTREACH_JOB_WISH', isKeptByLaw: false, statute: 'GDPR art. 5(1)(e), art. 17(1)' }],
  });
  const { data } = await world.ask(voluntary.youth, '{ me { claims { edges { node { records { kind } } } } } }');
  expect(data?.['me']).toEqual({ claims: { edges: [{ node: { records: [{ kind: 'OUTREACH_JOB_WISH' }] } }] } });
});

test('what all is kept by law is not answered to be erased; it is refused with a reason, and the youth may complain', async () => {
  const { asked, worker } = await asks('NAV', 'NAV_INCOME');
  const claim = world.oneOf(asked);
  await world.take(worker, claim);
  const answer = (outcome: string) =>
    world.answer(worker, { id: claim.id, version: 2 }, { outcome, reason: 'Saken hører til arkivet.' });
  for (const outcome of ['ERASED', 'CORRECTED', 'UPHELD']) {
    expect((await answer(outcome)).errors).toEqual([
      { code: 'RULE_VIOLATED', rule: 'CLAIM', argument: 'input.outcome' },
    ]);
  }
  expect(world.oneOf(await answer('REFUSED'))).toMatchObject({ outcome: 'REFUSED', complaint: expect.any(Object) });
});

test('what a youth writes of themself, and words that say nothing, are not asked for', async () => {
  for (const [category, more, argument] of [
    ['SELF_PRESENTATION_WISHES', {}, 'input.category'],
    ['NAV_INCOME', { what: 'kort' }, 'input.what'],
    ['NAV_INCOME', { what: 'x'.repeat(2001) }, 'input.what'],
  ] as const) {
    const { asked } = await asks('NAV', category, more);
    expect(asked.errors).toEqual([{ code: 'RULE_VIOLATED', rule: 'CLAIM', argument }]);
  }
});

test('the owners’ job is told of answers that something is erased, of open claims and of holds', async () => {
  const { asked, worker, youthId, house } = await asks('OUTREACH', 'OUTREACH_JOB_WISH');
  const claim = world.oneOf(asked);
  const holds = await openHolds(world.registry.databaseUrl);
  expect([...(await holds.keptOf([youthId]))]).toEqual([youthId]);
  expect(await holds.answers([house])).toEqual([]);
  await world.take(worker, claim);
  await world.answer(worker, { id: claim.id, version: 2 }, { outcome: 'ERASED', reason: 'Vi sletter ønsket ditt.' });
  expect([...(await holds.keptOf([youthId]))]).toEqual([]);
  expect(await holds.answers([house])).toEqual([
    { claimId: claim.id, youthId, organisationId: house, kinds: ['OUTREACH_JOB_WISH'] },
  ]);
  expect(await holds.standing()).toEqual([]);
  const officer = { ...worker, role: Role.DATA_PROTECTION_OFFICER };
  const place = 'mutation ($input: PlaceLogHoldInput!) { placeLogHold(input: $input) { number } }';
  const { data } = await world.ask(officer, place, {
    input: { reason: 'BREACH', fromOn: '2026-01-01', toOn: '2026-01-31' },
  });
  expect(await holds.standing()).toEqual([(data?.['placeLogHold'] as { readonly number: number }).number]);
  await holds.close();
});
