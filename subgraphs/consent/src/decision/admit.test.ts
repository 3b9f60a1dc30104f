import { newId, Role, type Agency } from '@brobygger/domain';
import type { AdmissionAnswer, Whom } from '@brobygger/subgraph-kit';
import { createToldRegister } from '../population-register/told-register.test-setup';
import { reader, startTestRegistry, syntheticIds, theNext, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const register = createToldRegister();
const ids = syntheticIds();
// The registry's own youths have the first of them.
for (let n = 0; n < 100; n += 1) theNext(ids);

let registry: TestRegistry;
let office: string;
beforeAll(async () => {
  registry = await startTestRegistry(AT, register);
  office = await registry.anOrganisation('NAV');
});
afterEach(() => register.comesBack());
afterAll(() => registry.stop());

const admit = (whom: Whom, caller = workerOf('NAV', office, 'Z1'), askedBy: Agency = 'NAV'): Promise<AdmissionAnswer> =>
  registry.registry.admit({
    hop: { caller, purpose: 'B107', requestId: newId(), audience: 'nav' },
    hopToken: null,
    askedBy,
    whom,
    at: AT,
  });

const NOBODY = { admission: null };
const refusals = (youthId: string): Promise<unknown> =>
  registry.dataSource.query('select act, cause, person_id from disclosure_entry where youth_id = $1', [youthId]);

test('a worker may begin service for a registered youth, and is told the age that the register says', async () => {
  const youthId = await registry.aYouth({ birthDate: '2008-01-15' });
  expect(await admit({ youthId })).toEqual({
    admission: { youthId, birthDate: '2008-01-15', guardiansPermit: false },
  });
  expect(await refusals(youthId)).toEqual([]);
});

test('by a number whoever the population register knows is registered, and is the same youth the next time', async () => {
  const own = theNext(ids);
  register.knows([own]);
  const first = await admit({ identifier: own.reveal() });
  expect(first).toMatchObject({ admission: { birthDate: '2009-05-03' } });
  expect(await admit({ identifier: own.reveal() })).toEqual(first);
});

test('an id that nobody has, a number that nobody has and one that is none look alike', async () => {
  expect([
    await admit({ youthId: newId() }),
    await admit({ youthId: 'nobody' }),
    await admit({ identifier: theNext(ids).reveal() }),
    await admit({ identifier: '123' }),
  ]).toEqual([NOBODY, NOBODY, NOBODY, NOBODY]);
});

test('while the population register is away that is said, and a youth who is known is found all the same', async () => {
  const [known, unknown] = [theNext(ids), theNext(ids)];
  register.knows([known]);
  const found = await admit({ identifier: known.reveal() });
  register.goesAway();
  expect(await admit({ identifier: unknown.reveal() })).toEqual({ isRegisterAway: true });
  expect(await admit({ identifier: known.reveal() })).toEqual(found);
});

describe('a worker who may not is told nothing, and the youth reads why:', () => {
  test('one whom the youth has blocked', async () => {
    const youthId = await registry.aYouth();
    await registry.knows(office, 'Z1');
    await registry.services.blocks.block(youthId, 'Z1', AT);
    expect(await admit({ youthId })).toEqual(NOBODY);
    expect(await admit({ youthId }, workerOf('NAV', office, 'Z2'))).toMatchObject({ admission: { youthId } });
    expect(await refusals(youthId)).toEqual([{ act: 'REFUSED', cause: 'WORKER_BLOCKED', person_id: 'Z1' }]);
  });

  test('one who is not cleared for a protected address, until cleared, and again when that is taken back', async () => {
    const youthId = await registry.aYouth({ protection: 'STRENGT_FORTROLIG' });
    const worker = { personId: 'Z1', organisationId: office };
    expect(await admit({ youthId })).toEqual(NOBODY);
    await registry.services.clearances.grant(worker, 'Z990010', AT);
    expect(await admit({ youthId })).toMatchObject({ admission: { youthId } });
    await registry.services.clearances.revoke(worker, 'Z990010', AT);
    expect(await admit({ youthId })).toEqual(NOBODY);
    const refused = { act: 'REFUSED', cause: 'ADDRESS_PROTECTED', person_id: 'Z1' };
    expect(await refusals(youthId)).toEqual([refused, refused]);
  });
});

test.each([
  ['of another agency than asks', () => ['NAV', 'HOUSING'] as const, Role.CASEWORKER],
  ['who is a leader', () => ['NAV', 'NAV'] as const, Role.LEADER],
])('nobody is let in for somebody %s', async (_who, agencies, role) => {
  const youthId = await registry.aYouth();
  const [agency, askedBy] = agencies();
  expect(await admit({ youthId }, { ...workerOf(agency, office), role }, askedBy)).toEqual(NOBODY);
});

describe('an officer clears a worker by name', () => {
  const GRANT = 'mutation ($input: AddressClearanceInput!) { done: grantAddressClearance(input: $input) { id } }';
  const REVOKE = 'mutation ($input: AddressClearanceInput!) { done: revokeAddressClearance(input: $input) { id } }';
  const officer = reader(Role.CONSENT_OFFICER);

  test('once, and takes it back once', async () => {
    const input = { personId: 'Z5', organisationId: office };
    const granted = await registry.ask(officer, GRANT, { input });
    expect(await registry.ask(officer, GRANT, { input })).toEqual(granted);
    expect(await registry.ask(officer, REVOKE, { input })).toEqual(granted);
    expect((await registry.ask(officer, REVOKE, { input })).codes).toEqual([['done', 'NOT_FOUND']]);
  });

  test('of an organisation that there is, and nobody else does', async () => {
    const input = { personId: 'Z5', organisationId: newId() };
    expect((await registry.ask(officer, GRANT, { input })).codes).toEqual([['done', 'NOT_FOUND']]);
    const other = { personId: 'Z5', organisationId: office };
    expect((await registry.ask(reader(Role.AUDITOR), GRANT, { input: other })).codes).toEqual([
      ['done', 'FORBIDDEN_ROLE'],
    ]);
  });
});
