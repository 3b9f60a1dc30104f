import { ageOn, osloDate } from '@brobygger/domain';
import type { RegisterDocument, Reporter } from '../register-case';
import { isAfter, wholeIf, type Check } from './check';

/** The municipalities that report by district, as the check names them: Oslo, Bergen and Trondheim. */
const OF_DISTRICTS: ReadonlySet<string> = new Set(['958935420', '964338531', '942110464']);

/** Their numbers as municipalities: who reports for a district does so under a number of its own. */
const DISTRICT_MUNICIPALITIES: ReadonlySet<string> = new Set(['0301', '4601', '5001']);

/** Whether who reports must name the district. */
export const needsDistrict = ({ organisationNumber, municipalityNumber }: Reporter): boolean =>
  OF_DISTRICTS.has(organisationNumber) || DISTRICT_MUNICIPALITIES.has(municipalityNumber);

/** How old the child is when the case is taken out. */
export const ageIn = ({ case: { person }, takenOutAt }: RegisterDocument): number =>
  ageOn(person.birthDate, osloDate(takenOutAt));

/** The checks of who reports and of the case as a whole (Avgiver, Sak). */
export const CASE_CHECKS: readonly Check[] = [
  {
    id: 'Avgiver 1',
    title: 'number and name of the district are absent where the municipality reports by district',
    severity: 'ERROR',
    find: (of) =>
      wholeIf(
        of,
        needsDistrict(of.reporter) && (of.reporter.districtNumber === null || of.reporter.districtName === null),
      ),
  },
  {
    id: 'Sak 2a',
    title: 'the case ends before it starts',
    severity: 'ERROR',
    find: (of) => wholeIf(of, isAfter(of.case.startedOn, of.case.endedOn)),
  },
  {
    id: 'Sak 6',
    title: 'there is no report, no plan and no measure',
    severity: 'ERROR',
    find: (of) =>
      wholeIf(
        of,
        [of.case.reports, of.case.plans, of.case.measures].every(({ length }) => length === 0),
      ),
  },
  {
    id: 'Sak 7',
    title: 'the child is 25 or older, and the case is to be closed',
    severity: 'WARNING',
    find: (of) => wholeIf(of, ageIn(of) >= 25),
  },
  {
    id: 'Sak 8',
    title: 'the child is 18 or older and has no measure',
    severity: 'ERROR',
    find: (of) => wholeIf(of, ageIn(of) >= 18 && of.case.measures.length === 0),
  },
];
