import { createRequire } from 'node:module';
import { askAs } from './world.mjs';

const { ORGANISATIONS, YOUTHS } = createRequire(import.meta.url)('@brobygger/demo');

/** How many days lie between what is agreed on. */
const DAYS = 7;
/** The day that is so many days ahead, as the API is told it. */
const ahead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const of = (name, type) => `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;

/** What waits for somebody, and is of nobody when the demo world begins: by who does it, in which order. Each is on a page of its own. */
const BEGUN = [
  [
    'nav-ostbyen',
    of('requestConsent', 'RequestConsentInput'),
    {
      youthId: YOUTHS.sindre.id,
      purpose: 'B102',
      categories: ['CHILD_WELFARE_PLAN', 'CHILD_WELFARE_COURSES'],
      reason: 'Vi vil gjerne hjelpe deg videre når du flytter for deg selv.',
    },
    'B102',
  ],
  [
    'nav-ostbyen',
    of('openEmergencyAccess', 'OpenEmergencyAccessInput'),
    {
      youthId: YOUTHS.sindre.id,
      categories: ['HOUSING_RESIDENCY'],
      reason: 'Vi måtte vite hvor du var den natten.',
      minutes: 15,
    },
    'B107',
  ],
  [
    'sindre',
    of('requestCorrection', 'RequestCorrectionInput'),
    {
      category: 'NAV_CASE',
      organisationId: ORGANISATIONS.navOstbyen.id,
      wrong: 'Det står at jeg ikke kom til avtalen i høst.',
      right: 'Jeg kom, og avtalen ble flyttet.',
    },
  ],
  [
    'sindre',
    of('objectToProcessing', 'ObjectToProcessingInput'),
    {
      category: 'NAV_CASE',
      organisationId: ORGANISATIONS.navOstbyen.id,
      grounds: 'Jeg vil ikke at dere skal ha dette om meg lenger.',
    },
  ],
  [
    'ida',
    of('signForGuardian', 'SignForGuardianInput'),
    { recipientId: ORGANISATIONS.uteseksjonen.id, purpose: 'B105', categories: ['OUTREACH_HAP'] },
  ],
];

/** Refers a youth to a follow-up whose first meeting is agreed on, and not held. */
async function refer(origin, youthId) {
  const input = { youthId, ground: { kind: 'OWN_WISH' }, referringAgency: 'NAV', basis: 'SECTION_17' };
  const mutation = of('begun: referHousingFollowUp', 'ReferHousingFollowUpInput');
  const { begun } = await askAs(origin, 'housing-futv', mutation, input, 'B107');
  const meeting = { youthId, followUpId: begun.id, on: ahead(DAYS) };
  await askAs(origin, 'housing-futv', of('bookFirstMeeting', 'BookFirstMeetingInput'), meeting, 'B107');
}

/** Has the economy course held for those of 22B in the weeks to come: no youth is named. */
function holdCourse(origin) {
  const heldOn = [1, 2, 3].map((week) => ahead(DAYS * week));
  const course = `mutation ($input: RecordEconomyCourseInput!) { recordEconomyCourse(input: $input) { heldOn } }`;
  return askAs(origin, 'nav-ostbyen', course, { programme: 'QUALIFICATION_22B', heldOn }, 'B107');
}

/** Begins all of it, a follow-up and a course. Resolves with the id of the house that somebody lives in. */
export async function begin(origin) {
  for (const [persona, mutation, input, purpose] of BEGUN) await askAs(origin, persona, mutation, input, purpose);
  await refer(origin, YOUTHS.farid.id);
  await holdCourse(origin);
  const { houses } = await askAs(origin, 'housing-22b', '{ houses { id status } }', undefined, 'B107');
  return houses.find(({ status }) => status === 'OPEN').id;
}
