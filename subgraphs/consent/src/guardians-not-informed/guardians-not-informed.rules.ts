import {
  ageOn,
  CATEGORIES,
  osloDate,
  type Caller,
  type DataCategory,
  type LocalDate,
  type RuleArgument,
} from '@brobygger/domain';
import { NOT_INFORMED_BEFORE_AGE } from '../consent/not-informed.sql';
import { isReviewDay, REVIEW_DAY } from '../reviewed/review-day';
import type { GuardiansNotInformedInput } from './guardians-not-informed.input';

interface Proposed {
  readonly caller: Caller;
  readonly input: GuardiansNotInformedInput;
  readonly birthDate: LocalDate;
  readonly at: Date;
}

interface NotInformedRecordRule {
  readonly argument: RuleArgument<'GUARDIANS_NOT_INFORMED'>;
  readonly message: string;
  readonly objects: (proposed: Proposed) => boolean;
}

/** From which age, in whole years, guardians can be left uninformed. */
const FROM = 12;
/** So many characters beside blanks before and after say why. */
const SHORTEST = 20;

/** What keeps it from being recorded of a youth whom the organisation serves. */
export const notInformedRules: readonly NotInformedRecordRule[] = [
  {
    argument: 'input.categories',
    message: 'name categories of your own profession’s records, each once',
    objects: ({ caller, input: { categories } }) =>
      categories.length === 0 ||
      new Set(categories).size < categories.length ||
      categories.some((category) => !isOwn(category, caller)),
  },
  {
    argument: 'input.reason',
    message: 'say why, in 20 to 1000 characters',
    objects: ({ input: { reason } }) => reason.trim().length < SHORTEST,
  },
  {
    argument: 'input.youthId',
    message: 'guardians are left uninformed of youths of 12 to 15 years alone',
    objects: ({ birthDate, at }) => {
      const age = ageOn(birthDate, osloDate(at));
      return age < FROM || age >= NOT_INFORMED_BEFORE_AGE;
    },
  },
  {
    argument: 'input.reviewOn',
    message: REVIEW_DAY,
    objects: ({ input: { reviewOn }, at }) => !isReviewDay(reviewOn, at),
  },
];

function isOwn(category: DataCategory, { agency, profession }: Caller): boolean {
  const { owner, profession: keeper } = CATEGORIES[category];
  return keeper !== undefined && keeper === profession && owner === agency;
}
