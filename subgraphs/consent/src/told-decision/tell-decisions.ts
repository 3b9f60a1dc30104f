import { newId, OWNER_NAMES, SERVICES } from '@brobygger/domain';
import { DECISION_EXECUTION, intakeOf, type Intake, type Message } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { Settling } from '../handover/settle';
import { HELD, TELL, UNTOLD } from './tell-decisions.sql';

const AGENCIES = OWNER_NAMES.map((name) => SERVICES[name].agency);
const AT_ONCE = 100;

/**
 * Tells whoever carries the decisions out what has changed for them, with the entry in each youth's log, in the one transaction. As often
 * as it is called with nothing changed, nothing happens.
 */
export async function tellDecisions(
  transaction: EntityManager,
  ids: readonly string[],
  { at, mayDeliver }: Settling,
): Promise<void> {
  await transaction.query(HELD, [ids]);
  await transaction.query(TELL, [ids, mayDeliver, at, newId(), AGENCIES, OWNER_NAMES]);
}

/** Whether child welfare says who carries a decision out, who is to be told of it at once. */
export const saysOfDecisions = (messages: readonly Pick<Message, 'kind'>[]): boolean =>
  messages.some(({ kind }) => kind === DECISION_EXECUTION.kind);

/** Takes in what child welfare tells of who carries its decisions out, and tells them. */
export const decisionIntake = (screen: NonNullable<Intake['screen']>, settling: () => Settling): Intake => {
  const { kind, row, keep } = intakeOf(DECISION_EXECUTION);
  return {
    kind,
    row,
    screen,
    async keep(transaction, payloads, sender) {
      await keep(transaction, payloads, sender);
      const told = payloads as readonly { readonly decision_id: string }[];
      await tellDecisions(transaction, [...new Set(told.map((each) => each.decision_id.toLowerCase()))], settling());
    },
  };
};

/** Tells what a merging, a protection or an owner that was heard has changed for those who carry decisions out. */
export async function tellUntoldDecisions(dataSource: DataSource, settling: () => Settling): Promise<void> {
  for (let isLast = false; !isLast;) {
    const { at, mayDeliver } = settling();
    const found = (await dataSource.query(UNTOLD, [mayDeliver, AT_ONCE, at])) as readonly { readonly id: string }[];
    isLast = found.length < AT_ONCE;
    if (found.length === 0) return;
    const ids = found.map(({ id }) => id);
    await dataSource.transaction((transaction) => tellDecisions(transaction, ids, settling()));
  }
}
