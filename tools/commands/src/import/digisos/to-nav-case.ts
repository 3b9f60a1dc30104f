import { osloDate, plus, type LocalDate } from '@brobygger/domain';
import type { VedtakFattetEvent, VilkarEvent } from './digisos-events';
import type { Application } from './fold-events';

/** What the import of a case takes, beside whose it is and which record it comes from: a mutation's input. */
export interface NavCaseState {
  readonly office: string;
  readonly openedOn: LocalDate;
  readonly isOver: boolean;
  readonly decisions: readonly {
    readonly reference: string;
    readonly decidedOn: LocalDate;
    readonly validFrom: LocalDate;
    /** The first day on which it no longer holds, where the file says how long it does. */
    readonly validTo?: LocalDate;
    readonly isInError: boolean;
  }[];
  readonly orders: readonly {
    readonly reference: string;
    readonly need: string;
    readonly goals: readonly string[];
    readonly orderedOn: LocalDate;
    readonly isInError: boolean;
  }[];
}

/** What NAV's records here have no place for: counted, and not taken in. */
export const Left = {
  /** A decision that grants nothing. */
  DECISION: 'DECISION',
  /** A condition without a title, or whose title is longer than a need may be. */
  CONDITION: 'CONDITION',
  /** What a condition says beside its title, where that is longer than a goal may be. */
  CONDITION_TEXT: 'CONDITION_TEXT',
  /** Of what is granted for a time, all but the days. Amounts never are held. */
  FRAMEWORK: 'FRAMEWORK',
  PAYMENT: 'PAYMENT',
  DOCUMENTATION_DEMAND: 'DOCUMENTATION_DEMAND',
  REQUEST_FOR_DOCUMENTS: 'REQUEST_FOR_DOCUMENTS',
  PRELIMINARY_ANSWER: 'PRELIMINARY_ANSWER',
} as const;
export type Left = (typeof Left)[keyof typeof Left];
export type LeftCounts = Readonly<Partial<Record<Left, number>>>;

/** As long as the service lets them be. */
const [MOST_NEED, MOST_GOAL] = [500, 200];

/**
 * What an application comes to at NAV, on a day. Where the source says nothing, nothing is made up:
 *
 * - the **case** is the application: from its first event on, at the office that has it; over once it is finished or not treated, unless
 *   what was granted runs on that day still;
 * - a **decision** is one that grants, all or part: of financial assistance (sotjl. § 18), which is what is applied for in this format. It
 *   holds from the first to the last day of what is paid or granted for a time in its case, and from its own day where neither says. In a
 *   case that is in error or hidden from the applicant it is taken back;
 * - an **order**, a draft, is a condition of a decision (vilkår, sotjl. § 20): something that is to be done. One that was annulled was
 *   entered in error.
 *
 * Null where neither the file nor whoever imports says the office.
 */
export function toNavCase(
  application: Application,
  { office, today }: { readonly office: string | null; readonly today: LocalDate },
): { readonly state: NavCaseState; readonly left: LeftCounts } | null {
  const place = application.office ?? office;
  if (place === null) return null;
  const granted = application.decisions.filter(({ utfall }) => GRANTING.includes(utfall));
  const decisions = granted.map((decision) => decisionOf(application, decision));
  const conditions = [...application.conditions.values()];
  const held = conditions.filter(({ tittel = '' }) => tittel.trim() !== '' && tittel.length <= MOST_NEED);
  return {
    state: {
      office: place,
      openedOn: dayOf(application.firstAt),
      isOver: isOver(application, decisions, today),
      decisions,
      orders: held.map(orderOf),
    },
    left: counted({
      DECISION: application.decisions.length - granted.length,
      CONDITION: conditions.length - held.length,
      CONDITION_TEXT: held.filter(({ beskrivelse = '' }) => beskrivelse.length > MOST_GOAL).length,
      FRAMEWORK: application.frameworks.size,
      PAYMENT: application.payments.size,
      DOCUMENTATION_DEMAND: application.documentationDemands.size,
      REQUEST_FOR_DOCUMENTS: application.requestsForDocuments,
      PRELIMINARY_ANSWER: application.preliminaryAnswers,
    }),
  };
}

const dayOf = (moment: string): LocalDate => osloDate(new Date(moment));

const GRANTING: readonly (string | undefined)[] = ['INNVILGET', 'DELVIS_INNVILGET'];
const NOT_SHOWN: readonly unknown[] = ['FEILREGISTRERT', 'IKKE_INNSYN', 'BEHANDLES_IKKE'];

function decisionOf(
  { cases, frameworks, payments }: Application,
  { saksreferanse, hendelsestidspunkt }: VedtakFattetEvent,
): NavCaseState['decisions'][number] {
  const periods = [
    ...[...frameworks.values()].filter((each) => each.saksreferanse === saksreferanse),
    ...[...payments.values()].filter(
      (each) =>
        each.saksreferanse === saksreferanse && (each.status === 'PLANLAGT_UTBETALING' || each.status === 'UTBETALT'),
    ),
  ];
  const [first] = periods.flatMap(({ fom }) => fom ?? []).sort();
  const last = periods
    .flatMap(({ tom }) => tom ?? [])
    .sort()
    .at(-1);
  const decidedOn = dayOf(hendelsestidspunkt);
  const validFrom = first ?? decidedOn;
  return {
    reference: `${saksreferanse} ${hendelsestidspunkt}`,
    decidedOn,
    validFrom,
    ...(last === undefined || last < validFrom ? {} : { validTo: plus(last, { days: 1 }) }),
    isInError: NOT_SHOWN.includes(cases.get(saksreferanse)),
  };
}

const orderOf = ({
  vilkarreferanse,
  tittel = '',
  beskrivelse = '',
  status,
  hendelsestidspunkt,
}: VilkarEvent): NavCaseState['orders'][number] => ({
  reference: vilkarreferanse,
  need: tittel,
  goals: beskrivelse.trim() === '' || beskrivelse.length > MOST_GOAL ? [] : [beskrivelse],
  orderedOn: dayOf(hendelsestidspunkt),
  isInError: status === 'ANNULLERT',
});

const OVER: readonly (string | undefined)[] = ['FERDIGBEHANDLET', 'BEHANDLES_IKKE'];

const isOver = ({ status }: Application, decisions: NavCaseState['decisions'], today: LocalDate): boolean =>
  OVER.includes(status?.is) &&
  !decisions.some(({ validTo, isInError }) => !isInError && validTo !== undefined && validTo > today);

const counted = (counts: Readonly<Record<Left, number>>): LeftCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
