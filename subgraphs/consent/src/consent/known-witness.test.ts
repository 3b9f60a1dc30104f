import { newId, Role, type DataCategory } from '@brobygger/domain';
import { AT, OFFICER, ORALLY, idIn, startGiving, type GivingWorld } from './giving.test-setup';
import { reader, TRONDHEIM, WITNESS, workerOf } from '../registry.test-setup';

const OSLO = '00000000-0000-4000-8000-000000000301';
const WITHDRAW =
  'mutation ($id: ID!, $input: WithdrawConsentInput) { withdrawConsent(id: $id, expectedVersion: 1, input: $input) { state } }';
const ANSWER = 'mutation ($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { state } }';
const PROTECT = 'mutation ($input: AddressProtectionInput!) { changeAddressProtection(input: $input) { id } }';
const REFUSED = {
  extensions: { code: 'RULE_VIOLATED', rule: 'CONSENT_WITNESS', argument: 'input.signing.witness' },
};

let world: GivingWorld;
let outreach: string;
let elsewhere: string;
beforeAll(async () => {
  world = await startGiving();
  const { registry } = world;
  await registry.services.municipalUnits.register({ id: OSLO, name: 'A unit of Oslo', municipalityNumber: '0301' });
  outreach = await registry.anOrganisation('OUTREACH', 'Uteseksjonen', '5001');
  elsewhere = await registry.anOrganisation('OUTREACH', 'Uteseksjonen i Oslo', '0301');
});
afterAll(() => world.registry.stop());

const orally = (witness: string) => ({ ...ORALLY, witness });

/** A worker whom the registry has seen at the organisations. */
async function seenAt(...organisations: readonly string[]): Promise<string> {
  const personId = `Z-${newId()}`;
  for (const each of organisations) await world.registry.knows(each, personId);
  return personId;
}

/** The youth, and a house of the municipality that is to be given something. */
async function aYouth() {
  const youth = await world.aYouth();
  const house = await world.registry.anOrganisation('HOUSING', 'A house', '5001');
  return {
    ...youth,
    house,
    enterBefore: (witness: string) => youth.enter({ recipientId: house, signing: orally(witness) }),
  };
}
type WitnessedYouth = Awaited<ReturnType<typeof aYouth>>;

/** Each way in which an officer enters what a youth said orally, and the rows that stand of it after. */
const WAYS = {
  'a consent': async ({ enterBefore }: WitnessedYouth, witness: string) => (await enterBefore(witness)).errors,
  'an answer, a no as a yes': async ({ youthId, house }: WitnessedYouth, witness: string) => {
    const asked = await world.ask(
      workerOf('HOUSING', house, newId()),
      'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
      { input: { youthId, purpose: 'B102', categories: ['NAV_CASE'], reason: 'Vi vil hjelpe deg med å finne bolig.' } },
    );
    const { id: requestId } = (asked.data as { requestConsent: { id: string } }).requestConsent;
    const answers = [{ category: 'NAV_CASE' as DataCategory, accept: false }];
    const input = { requestId, youthId, answers, signing: orally(witness) };
    return (await world.ask(OFFICER, ANSWER, { input })).errors;
  },
  'a withdrawal': async ({ give, house }: WitnessedYouth, witness: string) => {
    const id = idIn(await give({ recipientId: house }));
    return (await world.ask(OFFICER, WITHDRAW, { id, input: { signing: orally(witness) } })).errors;
  },
} as const;

describe.each(Object.entries(WAYS))('%s that was said orally', (_what, enter) => {
  test.each<[string, () => Promise<string>]>([
    ['at another service of the municipality', () => seenAt(outreach)],
    ['at a consent office of the municipality', () => seenAt(TRONDHEIM)],
    ['there, and elsewhere too', () => seenAt(elsewhere, outreach)],
  ])('is entered with a witness who is known %s', async (_where, who) => {
    const youth = await aYouth();
    expect(await enter(youth, await who())).toEqual([]);
  });

  test.each<[string, (youth: WitnessedYouth) => Promise<string>]>([
    ['whom nobody has seen', async () => `Z-${newId()}`],
    ['of another municipality', () => seenAt(elsewhere)],
    ['of a consent office elsewhere', () => seenAt(OSLO)],
    ['of an organisation that is in no municipality', async () => seenAt(await world.registry.anOrganisation('NAV'))],
    ['of the organisation that it is about', ({ house }) => seenAt(house)],
    ['of that organisation and another', ({ house }) => seenAt(outreach, house)],
    ['who is the youth', async ({ youthId }) => (await world.registry.knows(outreach, youthId), youthId)],
    [
      'who is a guardian of the youth',
      async ({ youthId }) => {
        const id = await world.registry.aGuardian(youthId);
        await world.registry.knows(outreach, id);
        return id;
      },
    ],
    [
      'with a conflict of interest',
      async ({ youthId }) => {
        const personId = await seenAt(outreach);
        const input = { youthId, personId, reason: 'PARENT' };
        const record = 'mutation ($input: ConflictInput!) { recordConflictOfInterest(input: $input) { youthId } }';
        expect((await world.ask(OFFICER, record, { input })).errors).toEqual([]);
        return personId;
      },
    ],
  ])('CONSENT_WITNESS: is refused with a witness %s, and the youth is not told', async (_who, witnessOf) => {
    const youth = await aYouth();
    const witness = await witnessOf(youth);
    const errors = await enter(youth, witness);
    expect(errors).toMatchObject([REFUSED]);
    expect(errors[0]?.message).not.toContain(witness);
    const { dataSource } = world.registry;
    expect(await dataSource.query('select from notice where youth_id = $1', [youth.youthId])).toEqual([]);
    expect(await dataSource.query('select from consent_event where witness_id = $1', [witness])).toEqual([]);
  });

  test('while the address is protected has a witness of a consent office, and which organisation it is does not show', async () => {
    const youth = await aYouth();
    const input = { youthId: youth.youthId, protection: 'FORTROLIG', expectedVersion: '0' };
    expect((await world.ask(OFFICER, PROTECT, { input })).errors).toEqual([]);
    const outside = await seenAt(outreach);
    const [there, both] = [await seenAt(youth.house), await seenAt(youth.house, TRONDHEIM)];
    expect([await enter(youth, outside), await enter(youth, there)]).toMatchObject([[REFUSED], [REFUSED]]);
    expect(await enter(youth, both)).toEqual([]);
  });
});

test('the ident is kept as the registry knows it, however it is typed', async () => {
  const youth = await aYouth();
  expect((await youth.enterBefore(` ${WITNESS.toLowerCase()}\u200b`)).errors).toEqual([]);
  expect(await youth.history()).toMatchObject([{ history: [{ kind: 'GIVEN', witnessId: WITNESS }] }]);
});

test('of two whose idents differ in capitals alone, nobody is the witness unless it is typed so', async () => {
  const youth = await aYouth();
  const [one, other] = ['Zq1', 'zQ1'];
  for (const each of [one, other]) await world.registry.knows(outreach, each);
  expect((await youth.enterBefore('zq1')).errors).toMatchObject([REFUSED]);
  expect((await youth.enterBefore(other)).errors).toEqual([]);
});

test('that the officer was seen as a colleague does not make one a witness of what one enters', async () => {
  const youth = await aYouth();
  await world.registry.knows(TRONDHEIM, OFFICER.personId);
  expect((await youth.enterBefore(OFFICER.personId)).errors).toMatchObject([
    { extensions: { rule: 'CONSENT_METHOD' } },
  ]);
});

test('an officer of no unit has no colleague', async () => {
  const { registry } = world;
  const [{ youthId }, recipientId] = [await aYouth(), await registry.anOrganisation('HOUSING', 'A house', '5001')];
  const form = { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] } as const;
  const nowhere = { ...reader(Role.CONSENT_OFFICER, 'Z990010'), organisationId: null };
  await expect(
    registry.services.consents.give(nowhere, { ...form, signing: { ...ORALLY, method: 'ORAL' } }, AT),
  ).rejects.toMatchObject(REFUSED);
});
