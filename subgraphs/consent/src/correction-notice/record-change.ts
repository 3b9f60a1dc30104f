import { registerEnumType } from 'type-graphql';

/** What an owner did with what others have received. */
export const RecordChange = { CORRECTED: 'CORRECTED', ERASED: 'ERASED', RESTRICTED: 'RESTRICTED' } as const;
export type RecordChange = (typeof RecordChange)[keyof typeof RecordChange];
registerEnumType(RecordChange, {
  name: 'RecordChange',
  description:
    'What an owner did, of which whoever has received it is told (GDPR art. 19): it is `CORRECTED` in full or in part (art. 16), ' +
    '`ERASED` (art. 17), or `RESTRICTED`: kept, and not used (art. 18).',
});

/** The answers to a claim of which recipients are told, each with what they are told was done. */
export const CHANGE_BY_OUTCOME = {
  CORRECTED: RecordChange.CORRECTED,
  PARTLY_CORRECTED: RecordChange.CORRECTED,
  ERASED: RecordChange.ERASED,
  RESTRICTED: RecordChange.RESTRICTED,
} as const satisfies Readonly<Record<string, RecordChange>>;
export type ChangingOutcome = keyof typeof CHANGE_BY_OUTCOME;

/** Whether recipients are told of the answer. */
export const isChanging = (outcome: string): outcome is ChangingOutcome => Object.hasOwn(CHANGE_BY_OUTCOME, outcome);
