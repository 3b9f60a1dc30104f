import { ruleViolated } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { getOwnRecord } from '../../record-writing/own-record';
import { YouthSanction, type YouthSanctionState } from './youth-sanction.entity';

type SanctionStep =
  | 'IMPOSE'
  | 'ACTIVATE_PLAN'
  | 'ADD_CONDITION'
  | 'BREACH'
  | 'RESUME'
  | 'COMPLETE'
  | 'RETURN_TO_COURT'
  | 'STOP'
  | 'PLAN_MEETING';

/**
 * What can happen to a sanction, where it must stand for that, and where it stands then (INV26). Adjustments are tried
 * before the court.
 */
const STEPS = {
  IMPOSE: { says: 'is imposed', from: ['ASSESSED'], to: 'IMPOSED' },
  ACTIVATE_PLAN: { says: 'gets its youth plan', from: ['IMPOSED'], to: 'PLAN_ACTIVE' },
  ADD_CONDITION: { says: 'takes conditions', from: ['IMPOSED', 'PLAN_ACTIVE', 'BREACHED'], to: null },
  BREACH: { says: 'is breached', from: ['IMPOSED', 'PLAN_ACTIVE', 'BREACHED'], to: 'BREACHED' },
  RESUME: { says: 'is resumed', from: ['BREACHED'], to: 'PLAN_ACTIVE' },
  COMPLETE: { says: 'is completed', from: ['IMPOSED', 'PLAN_ACTIVE'], to: 'COMPLETED' },
  PLAN_MEETING: { says: 'is met about', from: ['ASSESSED', 'IMPOSED', 'PLAN_ACTIVE', 'BREACHED'], to: null },
  STOP: { says: 'is stopped', from: ['ASSESSED', 'IMPOSED', 'PLAN_ACTIVE', 'BREACHED'], to: 'STOPPED' },
  RETURN_TO_COURT: { says: 'returns to court', from: ['BREACHED'], to: 'RETURNED_TO_COURT' },
} as const satisfies Record<
  SanctionStep,
  { readonly says: string; readonly from: readonly YouthSanctionState[]; readonly to: YouthSanctionState | null }
>;

/**
 * Takes a sanction of the author's own organisation one step on, with what the step sets beside the state.
 * @returns the sanction as it was before
 * @throws RULE_VIOLATED (INV26) with the states, where the sanction does not stand where the step begins
 */
export async function takeStep(
  transaction: EntityManager,
  author: Author,
  { youthId, sanctionId }: { readonly youthId: string; readonly sanctionId: string },
  step: SanctionStep,
  changes: Partial<Pick<YouthSanction, 'imposedOn' | 'months' | 'endedOn' | 'nextMeetingOn'>> = {},
): Promise<YouthSanction> {
  const sanction = await getOwnRecord(transaction, YouthSanction, author, youthId, sanctionId);
  const { says, from, to } = STEPS[step];
  const isPossible = (from as readonly YouthSanctionState[]).includes(sanction.state);
  if (!isPossible) {
    throw ruleViolated(
      'INV26',
      `a sanction ${says} only from ${from.map((state) => `\`${state}\``).join(' or ')}: it is \`${sanction.state}\``,
    );
  }
  if (to !== null) await transaction.update(YouthSanction, { id: sanction.id, youthId }, { ...changes, state: to });
  return sanction;
}
