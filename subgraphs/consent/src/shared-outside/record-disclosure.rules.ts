import {
  CATEGORIES,
  osloDate,
  plus,
  SHARING_GROUNDS,
  type Caller,
  type DataCategory,
  type RuleArgument,
  type SharingRule,
} from '@brobygger/domain';
import type { RecordDisclosureInput } from './record-disclosure.input';

interface Recorded {
  readonly caller: Caller;
  readonly input: RecordDisclosureInput;
  readonly at: Date;
}

interface RecordRule {
  readonly argument: RuleArgument<'DISCLOSURE_RECORDED'>;
  readonly message: string;
  readonly objects: (recorded: Recorded) => boolean;
}

const isSaid = (text: string | null | undefined): boolean => (text ?? '').trim().length > 0;

/** What keeps it from being recorded of a youth whom the organisation serves. */
export const recordRules: readonly RecordRule[] = [
  {
    argument: 'input.categories',
    message: 'name what was told, each once: categories of your own agency, and of a profession those of your own',
    objects: ({ caller, input: { categories } }) =>
      categories.length === 0 ||
      new Set(categories).size < categories.length ||
      categories.some((category) => !isOwn(category, caller)),
  },
  {
    argument: 'input.ground',
    message: 'this ground does not reach each of the categories',
    objects: ({ input: { categories, ground } }) => {
      const { reaches }: SharingRule = SHARING_GROUNDS[ground];
      return categories.some(
        (category) => !reaches.includes(CATEGORIES[category].profession === undefined ? 'OTHER' : 'PROFESSION'),
      );
    },
  },
  {
    argument: 'input.recipientId',
    message: 'name who was told, by `recipientId` or `recipientName`, and another than yourselves',
    objects: ({ caller, input: { recipientId, recipientName } }) =>
      isSaid(recipientId) === isSaid(recipientName) || recipientId?.toLowerCase() === caller.organisationId,
  },
  {
    argument: 'input.sharedOn',
    message: 'a day of the last year, and not one to come',
    objects: ({ input: { sharedOn }, at }) => {
      const today = osloDate(at);
      return sharedOn > today || sharedOn < plus(today, { years: -1 });
    },
  },
];

function isOwn(category: DataCategory, { agency, profession }: Caller): boolean {
  const { owner, profession: needed } = CATEGORIES[category];
  return owner === agency && (needed === undefined || needed === profession);
}
