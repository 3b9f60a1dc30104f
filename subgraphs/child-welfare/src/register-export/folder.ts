import type { Agency, DecisionStatuteCode, LocalDate, PersonIdentifier } from '@brobygger/domain';
import type { ConcernState } from '../concern-report/concern-state';
import type { InvestigationOutcome } from '../investigation/investigation-outcome';
import type { ConcernKind } from '../sent-concern/concern-kind';

/** All that an organisation of child welfare has of one youth that the register asks for, as it stands in its tables. */
export interface Folder {
  readonly youthId: string;
  readonly cases: readonly CaseRow[];
  readonly reports: readonly ReportRow[];
  readonly investigations: readonly InvestigationRow[];
  readonly decisions: readonly DecisionRow[];
  readonly plans: readonly PlanRow[];
}

export interface CaseRow {
  readonly id: string;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

export interface ReportRow {
  readonly id: string;
  readonly receivedOn: LocalDate;
  readonly senderAgency: Agency;
  readonly concerns: readonly ConcernKind[];
  readonly state: ConcernState;
  readonly investigationId: string | null;
  readonly triagedOn: LocalDate | null;
  /** Whether the youth has been told that there is one. */
  readonly isShown: boolean;
}

export interface InvestigationRow {
  readonly id: string;
  readonly openedOn: LocalDate;
  readonly extendedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly outcome: InvestigationOutcome | null;
  readonly concernReportId: string | null;
  /** Whether the youth has been told that there is one. */
  readonly isShown: boolean;
}

/** A decision that was not recorded in error. */
export interface DecisionRow {
  readonly id: string;
  readonly statute: DecisionStatuteCode | null;
  readonly decidedOn: LocalDate;
  /** The first day on which it does not hold. */
  readonly validTo: LocalDate | null;
}

/** A version of the plan of a case. */
export interface PlanRow {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  /** When it was evaluated, first day first. */
  readonly evaluatedOn: readonly LocalDate[];
  readonly items: readonly ItemRow[];
}

/** A measure as a version of the plan has it. */
export interface ItemRow {
  readonly id: string;
  readonly name: string;
  /** Of `MEASURE_CATEGORIES`. */
  readonly category: string | null;
  readonly decisionId: string | null;
  readonly validFrom: LocalDate;
  /** The first day on which it does not hold. */
  readonly validTo: LocalDate | null;
}

/** Who a youth is, as the registry alone knows. */
export interface ReportedPerson {
  readonly youthId: string;
  /** The national id, or else the D-number. */
  readonly nationalId: PersonIdentifier | null;
  readonly dufNumber: PersonIdentifier | null;
  readonly birthDate: LocalDate;
  /** Whether the address is protected: then nothing that places the youth leaves (ADR 0008), and the reporter does. */
  readonly isProtected: boolean;
}
