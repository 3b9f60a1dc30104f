import { z } from 'zod';
import { id, version, type Fact } from '../messaging/fact';
import { MessageKind } from '../messaging/message';
import { ChildWelfareDecisionKind } from './decision-kind';

const day = z.iso.date();

/**
 * Which organisation carries a decision out (vedtak som iverksettes av andre): told by child welfare to the registry. It holds id, kind
 * and days; why it was decided, and on what, stays with child welfare. Whom it is about and who carries it out never change: another
 * organisation that takes over has a row of its own, and the row of the one before holds no more.
 */
export const DECISION_EXECUTION: Fact = {
  kind: MessageKind.DECISION_EXECUTION,
  table: 'decision_execution',
  key: { decision_id: 'uuid', youth_id: 'uuid', organisation_id: 'uuid', executor_id: 'uuid' },
  values: { kind: 'text', valid_from: 'date', valid_to: 'date', holds: 'boolean' },
  row: z.object({
    decision_id: id,
    youth_id: id,
    organisation_id: id,
    executor_id: id,
    kind: z.enum(ChildWelfareDecisionKind),
    valid_from: day,
    valid_to: day.nullable(),
    holds: z.boolean(),
    version,
  }),
};

/**
 * What the registry tells the organisation that is to carry a decision out. Of one that it is not to carry out any more, or may not be told
 * of, the row has nothing but its id, whatever the reason.
 */
export const TOLD_DECISION: Fact = {
  kind: MessageKind.TOLD_DECISION,
  table: 'told_decision',
  key: { decision_id: 'uuid', organisation_id: 'uuid' },
  values: { youth_id: 'uuid', kind: 'text', valid_from: 'date', valid_to: 'date' },
  row: z.object({
    decision_id: id,
    organisation_id: id,
    youth_id: id.nullable(),
    kind: z.enum(ChildWelfareDecisionKind).nullable(),
    valid_from: day.nullable(),
    valid_to: day.nullable(),
    version,
  }),
};
