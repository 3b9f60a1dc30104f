import { statuteFor } from '@brobygger/consent-engine';
import {
  Agency,
  CATEGORIES,
  consentRemedyOf,
  DataCategory,
  isPurposeOpenTo,
  OWN_CASE_HANDLING,
  placementsOf,
  Purpose,
  Role,
  WITHOUT_A_RECORD,
  type Caller,
} from '@brobygger/domain';
import type { GraphQLError } from 'graphql';
import { readConsentedFields } from '../preview/consented-fields';
import { operationOf } from '../preview/operation-of';
import { askedValues } from './asked-values';
import { createClientSchema } from './client-schema';
import { possibleBasesOf } from './possible-bases';
import { readOperations } from './read-operations';
import { wouldRelease } from './would-release';

const AT = new Date('2026-03-01T12:00:00Z');
const schema = createClientSchema()();

const worker = (agency: Agency, more: Partial<Caller> = {}): Caller => ({
  personId: 'Z100001',
  role: Role.CASEWORKER,
  agency,
  organisationId: '00000000-0000-4000-8000-000000000001',
  assurance: 'HIGH',
  ...more,
});
const ofNoAgency = (role: Role): Caller => ({ ...worker(Agency.NAV), role, agency: null, organisationId: null });

const foretold = (caller: Caller, purpose: Purpose, query: string) =>
  wouldRelease(schema, query, { caller, purpose, at: AT });

/** The bases of each value, or why there is none. */
const shortly = (caller: Caller, purpose: Purpose, query: string) =>
  Object.fromEntries(
    foretold(caller, purpose, query).fields.map(({ path, rowsOf, reason, needs }) => [
      rowsOf === null ? path : `${path} of ${rowsOf}`,
      reason ?? needs.map(({ bases }) => bases.join(' or ')).join(' and '),
    ]),
  );

const ABOUT_A_YOUTH = `query ($id: ID!) { youth(id: $id) {
  name housing { rent { monthNok } } nav { case { status } } childWelfare { case { status } }
} }`;

test('a worker is told field by field on what it could ever be had', () => {
  expect(shortly(worker(Agency.NAV), Purpose.B102, ABOUT_A_YOUTH)).toEqual({
    'youth.name': 'OWN_SERVICE or CONSENT',
    'youth.housing.rent.monthNok': 'CONSENT',
    'youth.nav.case.status': 'OWN_SERVICE or CONSENT',
    'youth.childWelfare.case.status': 'CONSENT',
  });
  expect(shortly(worker(Agency.HOUSING), OWN_CASE_HANDLING, ABOUT_A_YOUTH)).toMatchObject({
    'youth.name': 'OWN_SERVICE',
    'youth.housing.rent.monthNok': 'OWN_SERVICE',
    'youth.nav.case.status': 'PURPOSE_NOT_COVERING',
  });
});

test('a law is foretold where an order could open the category, and that the request must name one', () => {
  const { needsOrder, fields } = foretold(
    worker(Agency.CHILD_WELFARE),
    Purpose.B106,
    '{ youth(id: "x") { nav { case { status } orders { status } } } }',
  );
  expect(needsOrder).toBe(true);
  expect(fields.map(({ path, needs }) => [path, needs.map(({ bases }) => bases)])).toEqual([
    ['youth.nav.case.status', [['STATUTE']]],
    ['youth.nav.orders.status', [[]]],
  ]);
});

test('own access is foretold to a youth; officers and auditors could be given no content', () => {
  const query = '{ me { name nav { case { status } } } consentCatalogue(language: "nb") { title } }';
  expect(shortly(ofNoAgency(Role.YOUTH), Purpose.B108, query)).toMatchObject({ 'me.nav.case.status': 'SELF' });
  expect(shortly(ofNoAgency(Role.CONSENT_OFFICER), Purpose.B109, ABOUT_A_YOUTH)).toMatchObject({
    'youth.nav.case.status': 'ROLE_NOT_PERMITTED',
  });
});

test('a role label is said before a basis, with whose agency it is', () => {
  const caseload = '{ navCaseload { edges { cursor node { nav { case { status } } } } } }';
  expect(shortly(worker(Agency.NAV), OWN_CASE_HANDLING, caseload)).toEqual({
    'navCaseload.edges.cursor': '',
    'navCaseload.edges.node.nav.case.status': 'OWN_SERVICE',
  });
  expect(shortly(worker(Agency.HOUSING), OWN_CASE_HANDLING, caseload)).toEqual({
    'navCaseload.edges.cursor': 'ROLE_NOT_PERMITTED',
    'navCaseload.edges.node.nav.case.status': 'ROLE_NOT_PERMITTED',
  });
});

test('a purpose that is not open to the asker refuses all of it', () => {
  const { isPurposeOpen, fields } = foretold(
    worker(Agency.NAV),
    Purpose.B106,
    '{ youth(id: "x") { id nav { case { status } } } organisations { id } }',
  );
  expect(isPurposeOpen).toBe(false);
  expect(new Set(fields.map(({ couldBeReleased, reason }) => `${couldBeReleased} ${reason}`))).toEqual(
    new Set(['false PURPOSE_NOT_FOR_CALLER']),
  );
});

test('the record of a profession is foretold to who is of it alone', () => {
  const query = '{ youth(id: "x") { outreach { nurseTalks { date } } } }';
  const nurse = worker(Agency.OUTREACH, { profession: 'NURSE' });
  expect(Object.values(shortly(nurse, OWN_CASE_HANDLING, query))).toEqual(['OWN_SERVICE']);
  expect(Object.values(shortly(worker(Agency.OUTREACH), OWN_CASE_HANDLING, query))).toEqual(['PROFESSION_REQUIRED']);
});

test('rows with categories of their own, and texts of which each opens alone, are values of their own', () => {
  const query = '{ youth(id: "x") { childWelfare { courses { course } } selfPresentation { text } } }';
  const { fields } = foretold(worker(Agency.NAV), Purpose.B101, query);
  const rows = fields.map(({ path, rowsOf, needs }) => [path, rowsOf, needs.map(({ category }) => category)]);
  expect(rows).toContainEqual(['youth.childWelfare.courses.course', null, ['CHILD_WELFARE_COURSES']]);
  expect(rows).toContainEqual([
    'youth.childWelfare.courses.course',
    'CHILD_WELFARE_HEALTH_COURSE',
    ['CHILD_WELFARE_COURSES', 'CHILD_WELFARE_HEALTH_COURSE'],
  ]);
  expect(rows).toContainEqual([
    'youth.selfPresentation.text',
    'SELF_PRESENTATION_WISHES',
    ['SELF_PRESENTATION_WISHES'],
  ]);
});

test('every field of a youth needs what the generated list says of it', () => {
  const listed = readConsentedFields();
  const operation = operationOf([...new Set(listed.map(({ path }) => path))]);
  const found = askedValues(schema, readOperations(schema, operation)).filter(({ needs }) => needs.length > 0);
  const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();
  expect(sorted(found.map(({ path, field, needs, rowsOf }) => JSON.stringify([path, field, needs, rowsOf])))).toEqual(
    sorted(listed.map(({ path, field, needs, rowsOf }) => JSON.stringify([`me.${path}`, field, needs, rowsOf]))),
  );
});

test('what is foretold of a category is what the catalogues say, for every agency and purpose', () => {
  const wrong = Object.values(Agency).flatMap((agency) =>
    Object.values(Purpose).flatMap((purpose) =>
      Object.values(DataCategory).flatMap((category) =>
        placementsOf(category).flatMap((placesYouth) => {
          const caller = worker(agency);
          const { bases, reason } = possibleBasesOf({ caller, purpose, at: AT }, { category, placesYouth });
          const { owner, profession } = CATEGORIES[category];
          const isOwn = (owner === agency && profession === undefined) || category === 'IDENTITY';
          const isForeign = owner !== agency || profession === undefined;
          const said = [
            ...(isOwn && isPurposeOpenTo(purpose, caller) ? ['OWN_SERVICE'] : []),
            ...(statuteFor({ caller, purpose, category, at: AT } as Parameters<typeof statuteFor>[0]) === null
              ? []
              : ['STATUTE']),
            ...(isForeign &&
            !WITHOUT_A_RECORD.includes(category) &&
            consentRemedyOf(purpose, category, caller) === 'REQUEST_CONSENT'
              ? ['CONSENT']
              : []),
          ];
          const isSame = JSON.stringify(bases) === JSON.stringify(said) && (reason === null) === said.length > 0;
          return isSame ? [] : [`${agency} ${purpose} ${category} ${placesYouth}: ${bases.join()} for ${said.join()}`];
        }),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

describe('what does not fit is refused with the way to it, and nothing of what was sent', () => {
  const refusalOf = (query: string): GraphQLError['extensions'] & { readonly message: string } => {
    try {
      foretold(worker(Agency.NAV), Purpose.B102, query);
    } catch (error) {
      const { message, extensions } = error as GraphQLError;
      return { message, ...extensions };
    }
    throw new Error('it was not refused');
  };
  test.each([
    ['what is no GraphQL', '{ youth(id: "17057012345"', '', /^not GraphQL at line 1, column \d+$/],
    [
      'a field that is none',
      '{ ungdom: youth(id: "17057012345") { housing { colour } } }',
      'ungdom.housing.colour',
      /no such field/,
    ],
    ['an argument that is none', '{ youth(number: "17057012345") { id } }', 'youth', /does not fit/],
    [
      'a value of another type',
      '{ navCaseload(first: "17057012345") { edges { cursor } } }',
      'navCaseload',
      /does not fit/,
    ],
    ['a subscription', 'subscription { me { id } }', '', /no subscriptions/],
    [
      'an unknown field in a fragment',
      '{ me { ...F } } fragment F on Youth { nav { colour } }',
      'nav.colour',
      /no such field/,
    ],
  ])('%s', (_what, query, path, message) => {
    const refusal = refusalOf(query);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'query', faults: [{ path }] });
    expect((refusal['faults'] as readonly { readonly message: string }[])[0]?.message).toMatch(message);
    expect(JSON.stringify(refusal)).not.toContain('17057012345');
  });

  function doubling(levels: number): string {
    const steps = Array.from({ length: levels }, (_, n) => `fragment F${n} on Youth { ...F${n + 1} ...F${n + 1} }`);
    return `{ me { ...F0 } } ${steps.join(' ')} fragment F${levels} on Youth { id }`;
  }
  test.each([
    ['one that is too long', `{ me { id } } # ${'x'.repeat(20_000)}`],
    ['fragments that double at each level', doubling(30)],
  ])('%s', (_what, query) => {
    expect(refusalOf(query)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'query' });
  });
});
