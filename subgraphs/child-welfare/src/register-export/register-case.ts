import type { LocalDate } from '@brobygger/domain';

/**
 * A case as the national child-welfare register takes it in (schema 4.0.1): the whole folder of one child at one municipality, one
 * document. Names are those of the schema in English; dates are days in Norway, and an end is the last day that counts. What the
 * schema has and this system does not hold is not here.
 */
export interface RegisterCase {
  readonly id: string;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  /** What the municipality finds the child by in its own system (Journalnummer). */
  readonly journalNumber: string;
  readonly person: RegisterPerson;
  readonly reports: readonly RegisterReport[];
  readonly investigations: readonly RegisterInvestigation[];
  readonly plans: readonly RegisterPlan[];
  readonly measures: readonly RegisterMeasure[];
  readonly decisions: readonly RegisterDecision[];
  readonly relations: readonly RegisterRelation[];
}

/** Who the child is (Personalia). It is a secret of the person: it is written to the register and nowhere else. */
export interface RegisterPerson {
  readonly id: string;
  readonly startedOn: LocalDate;
  /** Eleven digits: a national id or a D-number. */
  readonly nationalId: string;
  readonly birthDate: LocalDate;
  /** Of `SEXES`. */
  readonly sex: string;
  /** Twelve digits, where the child has one. */
  readonly dufNumber: string | null;
}

/** A code, with words where the register demands them of it. */
export interface Coded {
  readonly code: string;
  readonly clarification: string | null;
}

/** How something was concluded, and its last day. */
export interface Concluded extends Coded {
  readonly endedOn: LocalDate;
}

/** A concern report (Melding). */
export interface RegisterReport {
  readonly id: string;
  readonly receivedOn: LocalDate;
  readonly reporters: readonly Coded[];
  readonly contents: readonly Coded[];
  readonly conclusion: Concluded | null;
}

/** An investigation (Undersokelse). */
export interface RegisterInvestigation {
  readonly id: string;
  readonly startedOn: LocalDate;
  /** On what the decision that came of it rests (Vedtaksgrunnlag). */
  readonly grounds: readonly Coded[];
  /** When a longer time was asked for, and whether it was granted (UtvidetFrist). */
  readonly extension: { readonly askedOn: LocalDate; readonly granted: string } | null;
  readonly conclusion: Concluded | null;
}

/** A plan (Plan). */
export interface RegisterPlan {
  readonly id: string;
  readonly startedOn: LocalDate;
  readonly kind: string;
  readonly evaluatedOn: readonly LocalDate[];
  readonly endedOn: LocalDate | null;
}

/** A place in an act (Lovhjemmel). */
export interface LegalGround {
  /** Of `ACTS_OF_LAW`. */
  readonly act: string;
  readonly chapter: string;
  readonly section: string;
  readonly subsections: readonly string[];
  readonly letters: readonly string[];
  readonly sentences: readonly string[];
}

/** A measure (Tiltak). */
export interface RegisterMeasure {
  readonly id: string;
  readonly startedOn: LocalDate;
  readonly ground: LegalGround;
  readonly category: Coded;
  /** Why it was repealed (Opphevelse). */
  readonly repeal: Coded | null;
  readonly endedOn: LocalDate | null;
}

/** A decision (Vedtak). */
export interface RegisterDecision {
  readonly id: string;
  readonly startedOn: LocalDate;
  readonly ground: LegalGround;
  readonly statuses: readonly { readonly id: string; readonly changedOn: LocalDate; readonly code: string }[];
  readonly endedOn: LocalDate | null;
}

/** What the parts of a case that lead to one another are called in the schema. */
export type RelatedKind = 'Melding' | 'Undersokelse' | 'Plan' | 'Tiltak' | 'Vedtak';

/** That one part of a case led to another (Relasjon). */
export interface RegisterRelation {
  readonly id: string;
  readonly from: { readonly kind: RelatedKind; readonly id: string };
  readonly to: { readonly kind: RelatedKind; readonly id: string };
}

/** Who reports (Avgiver). */
export interface Reporter {
  readonly organisationNumber: string;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  readonly districtNumber: string | null;
  readonly districtName: string | null;
}

/** One document: a case as it was taken out at a moment. */
export interface RegisterDocument {
  readonly id: string;
  readonly takenOutAt: Date;
  readonly reporter: Reporter;
  readonly case: RegisterCase;
}
