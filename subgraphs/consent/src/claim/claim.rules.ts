import {
  CATEGORIES,
  RECORD_RETENTION,
  recordKindsOf,
  STATUTES,
  type DataCategory,
  type RuleArgument,
} from '@brobygger/domain';
import { ClaimKind, ClaimOutcome, isGranted, OUTCOMES } from './claim-state';

type Argument = RuleArgument<'CLAIM'>;

/** What keeps something from being claimed or answered. */
export interface Hindrance {
  readonly argument: Argument;
  readonly message: string;
}

const WORDS = { fewest: 10, most: 2000 } as const;

/** Whether it says something, and not too much. */
const isSaid = (text: string | null | undefined, fewest: number = WORDS.fewest): boolean =>
  text !== null && text !== undefined && text.trim().length >= fewest && text.length <= WORDS.most;

const KEPT_BY_NOBODY: Hindrance = {
  argument: 'input.category',
  message:
    'no service keeps this: what you write yourself you change yourself, and the population register corrects its own',
};
const isKeptByNobody = (category: DataCategory): boolean => CATEGORIES[category].owner === 'CONSENT';

/** A correction as a youth asks for it. */
export interface ProposedCorrection {
  readonly category: DataCategory;
  readonly wrong: string;
  readonly right: string;
}

interface CorrectionRule extends Hindrance {
  readonly objects: (correction: ProposedCorrection) => boolean;
}

/** What keeps a correction from being asked for, before any service is looked up. */
export const correctionRules: readonly CorrectionRule[] = [
  {
    ...KEPT_BY_NOBODY,
    objects: ({ category }) => isKeptByNobody(category),
  },
  {
    argument: 'input.wrong',
    message: 'say in 10 to 2000 characters what is wrong',
    objects: ({ wrong }) => !isSaid(wrong),
  },
  {
    argument: 'input.right',
    message: 'say in 1 to 2000 characters what is right',
    objects: ({ right }) => !isSaid(right, 1),
  },
];

/** What a youth asks to have erased. */
export interface ProposedErasure {
  readonly category: DataCategory;
  readonly what: string;
}

interface ErasureRule extends Hindrance {
  readonly objects: (erasure: ProposedErasure) => boolean;
}

/** What keeps an erasure from being asked for, before any service is looked up. */
export const erasureRules: readonly ErasureRule[] = [
  { ...KEPT_BY_NOBODY, objects: ({ category }) => isKeptByNobody(category) },
  {
    argument: 'input.what',
    message: 'say in 10 to 2000 characters what is to be erased',
    objects: ({ what }) => !isSaid(what),
  },
];

/** An objection as a youth makes it. */
export interface ProposedObjection {
  readonly category: DataCategory;
  readonly statute: string | null;
  readonly grounds: string;
}

interface GroundedRule extends Hindrance {
  readonly objects: (objection: Pick<ProposedObjection, 'grounds'>) => boolean;
}

const GROUNDED: GroundedRule = {
  argument: 'input.grounds',
  message: 'say in 10 to 2000 characters why you object',
  objects: ({ grounds }) => !isSaid(grounds),
};

interface ObjectionRule extends Hindrance {
  readonly objects: (objection: ProposedObjection) => boolean;
}

/** What keeps an objection from being made, before any service is looked up. */
export const objectionRules: readonly ObjectionRule[] = [
  { ...KEPT_BY_NOBODY, objects: ({ category }) => isKeptByNobody(category) },
  {
    argument: 'input.statute',
    message: 'no statute of the catalogue has this id and lets this be shared',
    objects: ({ category, statute }) =>
      statute !== null && !STATUTES.some(({ id, categories }) => id === statute && categories.includes(category)),
  },
  GROUNDED,
];

/** What keeps an objection to access in an emergency from being made, before that is looked up. */
export const emergencyObjectionRules: readonly GroundedRule[] = [GROUNDED];

/** Whether the law has all kept in which the category stands. */
const isKeptByLaw = (category: DataCategory | null): boolean =>
  category !== null && recordKindsOf(category).every((kind) => RECORD_RETENTION[kind].ground.isKeptByLaw);

/** What keeps an answer to a claim on the category from being given, or `null`. */
export function answerHindrance(
  kind: ClaimKind,
  { outcome, reason }: { readonly outcome: ClaimOutcome; readonly reason: string | null },
  category: DataCategory | null = null,
): Hindrance | null {
  const outcomes: readonly ClaimOutcome[] = OUTCOMES[kind];
  if (!outcomes.includes(outcome)) return { argument: 'input.outcome', message: `answer with ${outcomes.join(', ')}` };
  if (kind === ClaimKind.ERASURE && outcome === ClaimOutcome.ERASED && isKeptByLaw(category)) {
    return { argument: 'input.outcome', message: 'the law has all of it kept: answer with RESTRICTED, REFUSED' };
  }
  if (reason === null ? isGranted(outcome) : isSaid(reason)) return null;
  return { argument: 'input.reason', message: 'say why in 10 to 2000 characters, in plain words to the youth' };
}
