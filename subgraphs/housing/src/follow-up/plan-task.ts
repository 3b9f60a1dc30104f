import {
  createError,
  isHandoverOver,
  type HandoverKind,
  type ReceiverState,
  type SenderState,
} from '@brobygger/domain';
import type { Author, HandoverSender } from '@brobygger/subgraph-kit';
import { registerEnumType } from 'type-graphql';
import type { EntityManager } from 'typeorm';

/** Who is named for a task of the plan. */
export const PlanTaskParty = {
  YOUTH: 'YOUTH',
  FOLLOW_UP: 'FOLLOW_UP',
  SERVICE: 'SERVICE',
  OTHER: 'OTHER',
} as const;
export type PlanTaskParty = (typeof PlanTaskParty)[keyof typeof PlanTaskParty];
registerEnumType(PlanTaskParty, {
  name: 'PlanTaskParty',
  description:
    'Who is named for a task of a plan (rolleavklaring): the youth, the follow-up itself, another service, or somebody outside these ' +
    'services.',
});

/** Whether who is named for a task has agreed to it. */
export const PlanTaskAgreement = { ASKED: 'ASKED', AGREED: 'AGREED', DECLINED: 'DECLINED' } as const;
export type PlanTaskAgreement = (typeof PlanTaskAgreement)[keyof typeof PlanTaskAgreement];
registerEnumType(PlanTaskAgreement, {
  name: 'PlanTaskAgreement',
  description: 'What whoever is named for a task has said themselves: nothing yet, yes, or no.',
});

/** A task for another service is asked of it as a handover (ADR 0118). */
export const TASK = 'TASK' satisfies HandoverKind;

/** Exactly a task of another service names an organisation. @throws BAD_USER_INPUT */
export function checkNamed(doneBy: PlanTaskParty | null, receiverId: string | null): void {
  if ((doneBy === 'SERVICE') === (receiverId !== null)) return;
  const fault = '`input.receiverId` names the service of a task of `SERVICE`, and stands with no other';
  throw createError('BAD_USER_INPUT', fault, { argument: 'input.receiverId' });
}

const SAID = {
  ON_HOLD: 'ASKED',
  ACCEPTED: 'AGREED',
  IN_PROGRESS: 'AGREED',
  COMPLETED: 'AGREED',
  REJECTED: 'DECLINED',
  FAILED: 'DECLINED',
  CANCELLED: 'DECLINED',
} as const satisfies Record<ReceiverState, PlanTaskAgreement>;

/** What a service has said of its task, of both parts of the handover; of what was called back before it was over, or in error, nothing. */
export function agreementOf(sender: SenderState, receiver: ReceiverState | null): PlanTaskAgreement | null {
  if (sender === 'ENTERED_IN_ERROR') return null;
  if (sender === 'CANCELLED' && (receiver === null || !isHandoverOver(receiver))) return null;
  return receiver === null ? 'ASKED' : SAID[receiver];
}

const OPEN_TASKS = `
select h.handover_id as id from sent_handover h join housing_plan_item i on i.id = h.handover_id
where i.follow_up_id = $1 and h.state = 'REQUESTED'
  and coalesce(h.receiver_state, '') not in ('REJECTED', 'FAILED', 'COMPLETED', 'CANCELLED')
order by h.handover_id for update of h`;

/** Calls back what other services were asked for in a follow-up that is over: nobody is left to hear the answer. */
export async function callTasksBack(
  transaction: EntityManager,
  author: Author,
  { followUpId, handovers }: { readonly followUpId: string; readonly handovers: HandoverSender },
): Promise<void> {
  const open = (await transaction.query(OPEN_TASKS, [followUpId])) as readonly { readonly id: string }[];
  for (const { id } of open) {
    await handovers.move(transaction, author, { id, to: 'CANCELLED', reason: 'NO_LONGER_NEEDED' });
  }
}
