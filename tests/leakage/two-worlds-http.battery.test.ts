import { isBatteryFull } from '../../packages/testkit/src/environment';
import { startDistributed } from '../harness/distributed';
import { generateKeys } from '../harness/service-keys';
import { allDifferences, openDifference } from './all-differences';
import type { Difference } from './difference';
import { openWorlds, type Worlds } from './worlds';

/**
 * One of each kind of asker, and each kind of hidden thing for one of them; in the small form every third of these, since to fill two
 * worlds takes longest. The rest is asked of the in-process topology.
 */
const differences = allDifferences()
  .filter(
    ({ name }) =>
      !/^a worker of (CHILD_WELFARE|OUTREACH|HOUSING): /.test(name) ||
      name.endsWith('the other agencies know the youth'),
  )
  .filter((_difference, n) => isBatteryFull() || n % 3 === 0);
const open = openDifference();

const OPERATIONS = [
  `query ($id: ID!) { youth(id: $id) { id name birthDate
    childWelfare { case { status } decisions { kind } measuresPlan { goals } transfer { status } courses { course } refugee { settledOn } }
    nav { case { status } section17 { status } orders { need } qualification { status } }
    outreach { contact { since } encounters { metOn topics countedDistrict } groups { kind attended broughtByPeer }
      summerJobs { year result hasSickNote countedResult weeks { note } } hap { outcome motivation }
        angerManagement { decision usesViolence } sanction { state source }
      psychologist { referredOn consultations } nurseTalks { date themes } measureConsents { measure }
        releasedNotes { kind notes { name codes text leftOutOn } }
        sexualityTalks { openedOn } extremismTalks { openedOn countedDistrict } }
    housing { residency { state house { name } } rent { arrearsNok } followUp { basis plan { goal } }
      followUps { state } mapping { level } } } }`,
  'query ($ids: [ID!]!) { a: youths(ids: $ids) { id ...F } } fragment F on Youth { name ' +
    'housing { rent { monthNok } } outreach { hap { weeksDone } } childWelfare { courses { course } } }',
  '{ childWelfareCaseload { edges { node { nav { case { status } } } } } }',
  '{ navCaseload { edges { cursor node { name outreach { contact { since } } } } pageInfo { hasNextPage } } }',
  '{ youthGroups { kind members meetings meanAttendance } brukerplanSurveys { mapped } rapidAssessments { theme } }',
  '{ outreachCaseload { edges { node { id housing { mapping { area } } } } } }',
  '{ housingCaseload { edges { node { id childWelfare { refugee { settledOn } } } } } }',
];

const FOLLOW_UPS =
  'query ($id: ID!) { youth(id: $id) { outreach { followUps { kind bestilling countedGender countedDistrict } } } }';

/** Who may see the follow-ups is not asked for them. */
const operationsFor = ({ seenIn }: Difference): readonly string[] =>
  seenIn.includes('OutreachRecords.followUps') ? OPERATIONS : [...OPERATIONS, FOLLOW_UPS];

let worlds: Worlds;
beforeAll(async () => {
  // As two replicas have: the same page has the same cursors then.
  const keys = await generateKeys();
  worlds = await openWorlds(() => startDistributed({ keys }), [...differences, open]);
});
afterAll(() => worlds?.stop());

/** In the small form each operation is asked of every other difference: all of them are asked in the full form. */
const isAsked = (operation: number, difference: number): boolean => isBatteryFull() || operation % 2 === difference % 2;

test.each(differences.map((difference, n) => [difference.name, difference, n] as const))(
  'two worlds over HTTP answer with the same bytes. %s',
  async (_name, difference, turn) => {
    for (const query of operationsFor(difference).filter((_query, n) => isAsked(n, turn))) {
      for (const purpose of difference.purposes) {
        const [one, other] = await worlds.bytes(difference, query, purpose);
        expect(one).toBe(other);
      }
    }
  },
);

test('two worlds over HTTP answer otherwise where the asker may see what differs', async () => {
  const [one, other] = await worlds.bytes(open, OPERATIONS[0] ?? '', 'B101');
  expect(one).not.toBe(other);
});
