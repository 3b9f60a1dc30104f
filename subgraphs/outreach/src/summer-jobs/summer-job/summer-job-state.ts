import { registerEnumType } from 'type-graphql';
import type { SummerJob } from './summer-job.entity';

export const SummerJobState = {
  APPLIED: 'APPLIED',
  MATCHED: 'MATCHED',
  CONTRACT: 'CONTRACT',
  WORKING: 'WORKING',
  DONE: 'DONE',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type SummerJobState = (typeof SummerJobState)[keyof typeof SummerJobState];
registerEnumType(SummerJobState, {
  name: 'OutreachSummerJobState',
  description:
    'How far a summer job has come: applied for, matched with an employer, under contract, begun, or done; or withdrawn by the ' +
    'youth before a contract.',
});

/** How far the job has come, by its record; it is stored nowhere, so that it cannot disagree with it. */
export function stateOf({
  employer,
  contractOn,
  workedHours,
  finishedOn,
  withdrawnOn,
}: Pick<SummerJob, 'employer' | 'contractOn' | 'workedHours' | 'finishedOn' | 'withdrawnOn'>): SummerJobState {
  if (withdrawnOn !== null) return 'WITHDRAWN';
  if (finishedOn !== null) return 'DONE';
  if (workedHours > 0) return 'WORKING';
  if (contractOn !== null) return 'CONTRACT';
  return employer === null ? 'APPLIED' : 'MATCHED';
}
