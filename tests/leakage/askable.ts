import { osloDate, plus } from '@brobygger/domain';
import {
  getNamedType,
  isEnumType,
  isRequiredArgument,
  isScalarType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { schoolYearOf } from '../harness/courses';
import { SEEDED_YEAR } from '../harness/outreach-records';
import { SEEDED_AT } from '../harness/seed';

type Field = GraphQLField<unknown, unknown>;

/**
 * Ids that two worlds cannot share, because each made its own, cursors with such an id in them, the log, which is the readers' own, and
 * officers' lists of all youths, in whom the worlds differ: of those there is a test by themselves (`consent-search/two-worlds.test.ts`).
 */
const NEVER = (type: string, field: string): boolean =>
  (field === 'id' && type !== 'Youth' && type !== 'Organisation') ||
  [
    'consentId',
    'groupId',
    'membershipId',
    'recordId',
    'chargeId',
    'reversesId',
    'courseId',
    'enrolmentId',
    'investigationId',
    'sessionId',
  ].includes(field) ||
  ['Youth.disclosures', 'FieldSessionEdge.cursor', 'FieldSessionPage.pageInfo'].includes(`${type}.${field}`) ||
  ['ConcernReportEdge.cursor', 'ConcernReportPage.pageInfo'].includes(`${type}.${field}`) ||
  ['HousingRentDueEdge.cursor', 'HousingRentDuePage.pageInfo'].includes(`${type}.${field}`) ||
  ['Query.consents', 'Query.consentTable', 'Query.officerWork'].includes(`${type}.${field}`);

const day = (days: number): string => plus(osloDate(SEEDED_AT), { days });

/** What an operation gives for an argument. Those that may be left out and are not here are left out. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  id: '$id',
  youthId: '$id',
  groupId: '$id',
  houseId: '$id',
  courseId: '$id',
  surveyId: '$id',
  summerJobId: '$id',
  ids: '$ids',
  first: '50',
  days: '366',
  year: String(SEEDED_YEAR),
  schoolYear: `"${schoolYearOf(osloDate(SEEDED_AT))}"`,
  from: `"${day(-30)}"`,
  to: `"${day(2)}"`,
  startsOn: `"${day(-10)}"`,
  place: 'DROP_IN',
  category: 'NAV_CASE',
  consentId: '$id',
  input: '{ youthId: $id, recipientId: $id, purpose: B102, categories: [NAV_CASE] }',
  organisationId: '$id',
};

/** What it gives for the arguments of one field alone. */
const OF_ONE_FIELD: Readonly<Record<string, string>> = {
  'consents.input': '{ states: [ACTIVE, EXPIRED, WITHDRAWN, SUPERSEDED] }',
  'consentTable.input': '{ purpose: B102 }',
  'consentCatalogue.language': '"nb"',
  'consentFlowTexts.language': '"nb"',
  'consentRecord.format': 'FHIR_R5',
  'consentText.input': '{ recipientId: $id, purpose: B102, categories: [NAV_CASE], language: "nb" }',
  'logConsistency.from': '1',
  'logConsistency.to': '1',
  'receipt.disclosureId': '$id',
  'previewConsent.input': '{ recipientId: $id, purpose: B102, categories: [NAV_CASE] }',
  'previewWithdrawal.consentId': '$id',
  'wouldRelease.query': '"{ me { name nav { case { status } } } }"',
  'wouldRelease.purpose': 'B102',
};

/** The fields of a type that two worlds can be asked for; `without` names some to leave out, as `Type.field`. */
export const askableFields = (type: GraphQLObjectType, without: readonly string[]): readonly Field[] =>
  Object.values(type.getFields()).filter(
    ({ name }) => !NEVER(type.name, name) && !without.includes(`${type.name}.${name}`),
  );

/**
 * The field with its arguments, as an operation names it.
 * @throws TypeError for an argument that has to be given and is not known here: the operation would be refused, and show nothing
 */
export function callOf({ name, args }: Field): string {
  const valueOf = (argument: string): string | undefined => OF_ONE_FIELD[`${name}.${argument}`] ?? ARGUMENTS[argument];
  const unknown = args.find((arg) => isRequiredArgument(arg) && valueOf(arg.name) === undefined);
  if (unknown !== undefined) throw new TypeError(`no value for the argument \`${unknown.name}\` of \`${name}\``);
  const given = args
    .flatMap((arg) => {
      const value = valueOf(arg.name);
      // A list that gives all where nobody says how many is asked for all.
      const isWhole = arg.name === 'first' && arg.defaultValue === undefined;
      return value === undefined || isWhole ? [] : [`${arg.name}: ${value}`];
    })
    .join(', ');
  return given === '' ? name : `${name}(${given})`;
}

export const isLeaf = ({ type }: Field): boolean => isScalarType(getNamedType(type)) || isEnumType(getNamedType(type));
