import { registerEnumType } from 'type-graphql';

export const TakeBackReason = {
  WRONG_YOUTH: 'WRONG_YOUTH',
  CONCERNS_OTHERS: 'CONCERNS_OTHERS',
  RELEASED_ANEW: 'RELEASED_ANEW',
} as const;
export type TakeBackReason = (typeof TakeBackReason)[keyof typeof TakeBackReason];
registerEnumType(TakeBackReason, {
  name: 'OutreachTakeBackReason',
  description:
    'Why a release is taken back: the record is of another youth, it holds what concerns others, or it is to be released anew, as ' +
    'the record stands by then.',
});
