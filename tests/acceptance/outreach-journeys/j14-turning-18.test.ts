import { plus, type LocalDate } from '@brobygger/domain';
import type { Desk } from '../../harness/desk';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

/** What NAV would see of the house while the consent holds. */
const RESIDENCY = 'housing { residency { state } }';
const OWN = 'outreach { followUps { kind endedOn } }';
const SCAN = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

let now = new Date();
let world: JourneyWorld;
let leila: JourneyYouth;
let guardian: Desk;
let eighteen: LocalDate;
let given: { readonly id: string };

/** At so many days from the birthday, at noon in Oslo. */
const atDaysFrom18 = (days: number): void => {
  now = new Date(`${plus(eighteen, { days })}T11:00:00Z`);
};
/** What the youth was told of by then, in the order of its telling. */
async function told(): Promise<readonly unknown[]> {
  await world.findDue();
  const { json } = await leila.desk.ask('{ me { notices(first: 50) { edges { node { kind step subjectId } } } } }');
  const { notices } = json.data?.['me'] as {
    readonly notices: { readonly edges: readonly { readonly node: object }[] };
  };
  return notices.edges.map(({ node }) => Object.values(node)).reverse();
}
const statesOf = async (): Promise<readonly unknown[]> => {
  const { json } = await leila.desk.ask('{ me { consents { state signedBy } } }');
  return (json.data?.['me'] as { readonly consents: readonly unknown[] }).consents;
};

beforeAll(async () => {
  world = await openJourneyWorld(() => now);
  leila = await world.youth('Leila Prøve', 17);
  guardian = await leila.guardian();
  eighteen = plus(leila.birthDate, { years: 18 });
  const { id: youthId } = leila;
  for (const service of ['childWelfare', 'nav', 'bolig22b', 'kontaktsenter22b'] as const) {
    await world.serve(service, leila);
  }
  const { id: houseId } = await world.bolig22b.write('createHouse', {
    input: { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'GIRLS', capacity: 3 },
  });
  await leila.permitted('bolig22b', guardian);
  await world.bolig22b.write('applyResidency', {
    input: { youthId, ground: { kind: 'OWN_WISH' }, houseId, gender: 'GIRL' },
  });
  given = await world.officer.write('giveConsent', {
    input: {
      youthId,
      recipientId: world.idOf('nav'),
      purpose: 'B102',
      categories: ['HOUSING_RESIDENCY'],
      signedBy: ['YOUTH', 'GUARDIAN'],
      guardianId: guardian.caller.personId,
      signing: { method: 'PAPER', scanSha256: SCAN },
    },
  });
});
afterAll(() => world?.stop());

test('J14: guardians’ signatures lapse at 18, the youth is told and signs anew, aftercare is offered, outreach goes on', async () => {
  const { nav, childWelfare, kontaktsenter22b } = world;
  const { id: youthId } = leila;
  const seen = { youth: { housing: { residency: { state: 'APPLIED' } } }, withheld: [] };
  const closed = { youth: { housing: { residency: null } }, withheld: ['housing.residency'] };
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(seen);

  // Asked in time: a month, a week and a day before.
  for (const days of [-30, -7, -1]) {
    atDaysFrom18(days);
    expect(await told()).toContainEqual(['SIGNATURE_LAPSES_SOON', -days, given.id]);
  }
  // In Oslo, to the second: the last of 17, and the first of 18.
  const midnight = new Date((await lapsesAt()) ?? '');
  now = new Date(midnight.getTime() - 1);
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(seen);
  now = midnight;
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(closed);
  expect(await statesOf()).toEqual([{ state: 'LAPSED', signedBy: ['YOUTH', 'GUARDIAN'] }]);
  expect(await told()).toContainEqual(['RIGHTS_CHANGE', 18, null]);

  // From then on the youth signs alone, and nobody else can for the youth.
  atDaysFrom18(0);
  const form = { recipientId: world.idOf('nav'), purpose: 'B102', categories: ['HOUSING_RESIDENCY'] };
  expect(await leila.desk.refusalOf('signForGuardian', { input: form })).toBe('RULE_VIOLATED CAPACITY');
  expect(await leila.desk.write('giveConsent', { input: form }, 'state signedBy')).toEqual({
    state: 'ACTIVE',
    signedBy: ['YOUTH'],
  });
  expect(await nav.read(youthId, RESIDENCY, 'B102')).toEqual(seen);
  expect(await statesOf()).toEqual([
    { state: 'ACTIVE', signedBy: ['YOUTH'] },
    { state: 'LAPSED', signedBy: ['YOUTH', 'GUARDIAN'] },
  ]);
  const { json } = await guardian.ask('{ guardianSignings { id } }');
  expect(json.data).toEqual({ guardianSignings: [] });

  // Aftercare is the youth's to want.
  const aftercare = { youthId, kind: 'AFTERCARE', validFrom: eighteen, executedBy: 'CHILD_WELFARE' };
  expect(await childWelfare.refusalOf('decideMeasure', { input: { ...aftercare, wantedByYouth: false } })).toContain(
    'RULE_VIOLATED',
  );
  await childWelfare.write('decideMeasure', { input: { ...aftercare, wantedByYouth: true } });
  // Outreach has no age at which it ends.
  expect(await kontaktsenter22b.read(youthId, OWN)).toEqual({
    youth: { outreach: { followUps: [{ kind: 'LOW_THRESHOLD', endedOn: null }] } },
    withheld: [],
  });
});

async function lapsesAt(): Promise<string | undefined> {
  const [row] = await world.databases.query<{ at: string }>('consent', 'select guardian_lapses_at as at from consent');
  return row?.at;
}
