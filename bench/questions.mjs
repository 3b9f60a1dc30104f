// What the sides are asked: what the load does, who asks, and where a floor has it.
import { createRequire } from 'node:module';
import { CASELOAD, COVERED_PICTURE, PICTURE, STOCK_PICTURE } from './picture.mjs';
import { askFor } from './reports/questions.mjs';
import { OFFICE } from './world.mjs';
import { YEAR } from './database.mjs';

const { ORGANISATIONS } = createRequire(import.meta.url)('@brobygger/demo');

/** Whose outreach is reported on. */
export const OUTREACH = ORGANISATIONS.uteseksjonen.id;

/** The picture that all sides may answer in full, byte for byte the same. */
export const COVERED = { kind: 'picture', as: 'worker', floor: '/picture', query: COVERED_PICTURE };

/** The whole picture: ours withholds what no purpose covers and explains the access; stock gives everything to anybody. */
export const WHOLE = { kind: 'picture', as: 'worker', query: PICTURE, mayWithhold: true };
export const WHOLE_OF_STOCK = { ...WHOLE, query: STOCK_PICTURE, mayWithhold: false };

/** Fifty youths at once, each with the covered picture. */
export const LIST = { kind: 'pages', as: 'worker', query: CASELOAD, first: 50 };

/** A list as one looks through it. */
export const LIST_PAGE = {
  kind: 'pages',
  as: 'worker',
  first: 20,
  query: `query Page($first: Int!, $after: String) { navCaseload(first: $first, after: $after) {
    edges { cursor node { id name nav { section17 { validTo status } } } } pageInfo { hasNextPage endCursor } } }`,
};

const report = askFor('activityTable', [YEAR]);

/** One year of activity, to the leader. */
export const REPORT = {
  kind: 'same',
  as: 'leader',
  floor: '/report',
  query: report.query,
  variables: report.variables,
};
/** The same of the floor, which reads no document. */
export const REPORT_OF_FLOOR = { ...REPORT, query: '', variables: { organisationId: OUTREACH, year: YEAR } };

/** Sessions of a year with what is in them. */
export const NESTED = {
  kind: 'pages',
  as: 'outreachWorker',
  first: 20,
  query: `query Sessions($first: Int!, $after: String) {
    fieldSessions(from: "${YEAR}-01-01", to: "${YEAR}-12-31", first: $first, after: $after) {
      edges { cursor node { id date startedAt endedAt area staffHours isCancelled encounters firstContacts
        emergencies { id kind happenedAt naloxoneGiven ambulanceCalled }
        anonymousEncounters { id metAt age gender district isFirstContact topics onwardTo }
        corrections { id correctedBy correctedAt reason formerArea } } }
      pageInfo { hasNextPage endCursor } } }`,
};

const ON_PAPER = { method: 'PAPER', scanSha256: '0'.repeat(64) };

/** A paper form that an officer enters and takes back. */
export const CONSENTS = {
  kind: 'consents',
  as: 'officer',
  floor: '/consent',
  give: 'mutation Give($input: GiveConsentInput!) { giveConsent(input: $input) { id } }',
  withdraw: `mutation Withdraw($id: ID!, $input: WithdrawConsentInput!) {
    withdrawConsent(id: $id, expectedVersion: 1, input: $input) { id } }`,
  given: {
    recipientId: OFFICE,
    purpose: 'B102',
    categories: ['HOUSING_RESIDENCY'],
    signedBy: ['YOUTH'],
    signing: ON_PAPER,
  },
  withdrawn: { signing: ON_PAPER },
};

/** So many operations that nobody asked before, from the one with that number on. */
export const different = (from, count) => ({ kind: 'different', as: 'worker', from, count });
