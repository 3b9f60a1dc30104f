import { newId, OWNER_NAMES, SERVICES } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { HandoversOfYouth } from '../consent-parts';
import { holdConsents } from '../consent/end-consents';
import { decideEach } from './decide-handover';
import { LOCKED, NAMED_YOUTHS, OF_SERVICES, OF_YOUTH, TELL, YOUTHS, type HandoverRow } from './settle.sql';
import { isDelivered, sidesOf } from './sides';

/** The messages by which the sides are told. */
type Messages = readonly { readonly id: string }[];

/** When, and whether what was not delivered yet may be: not by a registry that has not heard every owner. */
export interface Settling {
  readonly at: Date;
  readonly mayDeliver: boolean;
}

const AGENCIES = OWNER_NAMES.map((name) => SERVICES[name].agency);

/**
 * Decides anew of each handover whether its receiver may have it, and tells both sides what has changed for them, with the entry in the
 * youth's log. As often as it is called with nothing changed, nothing happens.
 */
export async function settle(
  transaction: EntityManager,
  ids: readonly string[],
  { at, mayDeliver }: Settling,
): Promise<Messages> {
  if (ids.length === 0) return [];
  const youths = await queryIn<{ readonly youthId: string }>(transaction, 'handover-youths', YOUTHS, [ids]);
  // Who gives or withdraws meanwhile waits, or is waited for: what is decided here is told before they are answered.
  for (const { youthId } of youths) await holdConsents(transaction, youthId);
  const read = await queryIn<HandoverRow>(transaction, 'handovers-held', LOCKED, [ids]);
  const decided = await decideEach((...statement) => queryIn(transaction, ...statement), read, at);
  const sides = decided.map((each) => {
    const isPermitted = each.permit !== null && (mayDeliver || each.row.wasDelivered === true);
    return sidesOf(each, isDelivered(each.row, isPermitted));
  });
  const rows = JSON.stringify(sides.flatMap((side) => side.rows));
  const entries = JSON.stringify(sides.flatMap((side) => side.entries));
  return queryIn(transaction, 'tell-handovers', TELL, [rows, entries, AGENCIES, OWNER_NAMES, at, newId()]);
}

/**
 * Holds the consents of those whom parts name, before these are kept: who withdraws holds them first and the handovers then, and one that
 * did it the other way round would leave both waiting for each other.
 */
export async function holdNamed(transaction: EntityManager, payloads: readonly unknown[]): Promise<void> {
  const values = [JSON.stringify(payloads)];
  const youths = await queryIn<{ readonly youthId: string }>(transaction, 'named-youths', NAMED_YOUTHS, values);
  for (const { youthId } of youths) await holdConsents(transaction, youthId);
}

/** What was handed over for a youth, decided anew as something changes for the youth. */
export const handoversOfYouth = (settling: () => Settling): HandoversOfYouth => ({
  hold: holdConsents,
  settle: (transaction, youthId) => settleFound(transaction, ['handovers-of-youth', OF_YOUTH, [youthId]], settling()),
});

/** Settles what waited for it to be known that its sender serves the youth, or was sent by one that never did. */
export const settleOfServices = (
  transaction: EntityManager,
  services: readonly unknown[],
  settling: Settling,
): Promise<Messages> =>
  settleFound(transaction, ['handovers-of-services', OF_SERVICES, [JSON.stringify(services)]], settling);

async function settleFound(
  transaction: EntityManager,
  [name, text, values]: readonly [name: string, text: string, values: readonly unknown[]],
  settling: Settling,
): Promise<Messages> {
  const found = await queryIn<{ readonly id: string }>(transaction, name, text, values);
  return settle(
    transaction,
    found.map(({ id }) => id),
    settling,
  );
}
