import type { LocalDate } from '@brobygger/domain';
import type { Folder, ReportedPerson } from './folder';
import type { LeftOutPart } from './left-out';
import { leaving, mapDecisions, mapMeasures, mapPlans } from './map-measures';
import { mapInvestigations, mapReports, overOn } from './map-reports';
import type { RegisterCase, RegisterPerson } from './register-case';
import { registerId } from './register-id';

/** Why a folder makes no case at all. */
export type Unreportable = 'ADDRESS_PROTECTED' | 'YOUTH_NOT_TOLD' | 'Personalia 11';

/** A case of the register, with what is not in it. */
export interface MappedFolder {
  readonly case: RegisterCase;
  readonly leftOut: readonly LeftOutPart[];
}

/** When the folder of a youth was opened, and when all in it was over. */
export function spanOf({ cases, reports, investigations }: Folder): {
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
} {
  const starts = [
    ...cases.map(({ openedOn }) => openedOn),
    ...reports.map(({ receivedOn }) => receivedOn),
    ...investigations.map(({ openedOn }) => openedOn),
  ].sort();
  const ends = [...cases.map(({ closedOn }) => closedOn), ...[...reports, ...investigations].map(overOn)];
  const isOpen = ends.includes(null);
  return { startedOn: starts[0] ?? '', endedOn: isOpen ? null : (ends.sort().at(-1) ?? null) };
}

/** Whether anything of it was open in the year. */
export function isOfYear(folder: Folder, year: number): boolean {
  const { startedOn, endedOn } = spanOf(folder);
  return startedOn <= `${year}-12-31` && (endedOn === null || endedOn >= `${year}-01-01`);
}

/**
 * Whether nothing has told the youth yet that child welfare has anything of them: their log would, so that it waits until they are told
 * (a delay of a report or an investigation).
 */
const isUntold = ({ cases, reports, investigations }: Folder): boolean =>
  cases.length === 0 && ![...reports, ...investigations].some(({ isShown }) => isShown);

/** Makes a case of the register of the folder, or says why there is none. What is not known is left out; nothing is made up. */
export function mapFolder(
  folder: Folder,
  person: ReportedPerson | undefined,
  { organisationId, today }: { readonly organisationId: string; readonly today: LocalDate },
): MappedFolder | Unreportable {
  if (person?.isProtected === true) return 'ADDRESS_PROTECTED';
  if (isUntold(folder)) return 'YOUTH_NOT_TOLD';
  const nationalId = person?.nationalId?.reveal();
  if (person === undefined || nationalId === undefined) return 'Personalia 11';
  const { leave, parts } = leaving();
  const { youthId } = folder;
  const span = spanOf(folder);
  const { measures, relations: ofMeasures } = mapMeasures(folder, today, leave);
  const { investigations, relations: ofInvestigations } = mapInvestigations(folder, leave);
  const personalia: RegisterPerson = {
    id: registerId('Personalia', organisationId, youthId),
    startedOn: span.startedOn,
    nationalId,
    birthDate: person.birthDate,
    // The ninth digit of a number says it, and nothing else here does.
    sex: Number(nationalId[8]) % 2 === 0 ? '2' : '1',
    dufNumber: person.dufNumber?.reveal() ?? null,
  };
  const mapped: RegisterCase = {
    id: registerId('Sak', organisationId, youthId),
    ...span,
    journalNumber: youthId,
    person: personalia,
    reports: mapReports(folder.reports, leave),
    investigations,
    plans: mapPlans(folder, today, leave),
    measures,
    decisions: mapDecisions(folder.decisions, today, leave),
    relations: [...ofInvestigations, ...ofMeasures],
  };
  return { case: mapped, leftOut: parts };
}
