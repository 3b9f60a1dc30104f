import { HandoverKind, HandoverReason, HandoverState } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';
import { HandoverBasis } from '../handover/handover-facts';

// Several subgraphs say them, and each in the same words.
registerEnumType(HandoverKind, {
  name: 'HandoverKind',
  description:
    'What one service hands over to another: a referral (henvisning), an order of a measure (bestilling), the transfer of a case ' +
    '(overføring), a task in a plan (oppgave), or a place in a group (plass).',
});
registerEnumType(HandoverState, {
  name: 'HandoverState',
  description: 'How far a handover has come, of what its sender and its receiver have said (docs/handovers.md).',
});
registerEnumType(HandoverReason, {
  name: 'HandoverReason',
  description: 'Why a side says no, waits, or could not: services lack capacity, or the youth breaks contact (INV15).',
});
registerEnumType(HandoverBasis, {
  name: 'HandoverBasis',
  description:
    'The record of its sender that a referral rests on: a measures plan, aftercare, or a decision under section 17.',
});
