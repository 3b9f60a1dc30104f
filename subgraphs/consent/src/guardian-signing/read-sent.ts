import { Act, Basis, isId, osloDate } from '@brobygger/domain';
import type { Query as Statements, SubgraphContext } from '@brobygger/subgraph-kit';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { SentSigning } from './guardian-signing.type';
import { OF_GUARDIAN, type SentToGuardian } from './read-signings';
import { sentOf } from './told-signing';

/** What reaches the guardian who asks, all or one, entered in the log of each youth before it leaves, as read by the field. */
export async function readSent(
  query: Statements,
  context: SubgraphContext,
  { id, field }: { readonly id: string | null; readonly field: string },
): Promise<readonly SentSigning[]> {
  const { hop, at } = context;
  const { personId } = hop.caller;
  const values = [personId, osloDate(at), id];
  const rows = isId(personId) ? await query<SentToGuardian>('signings-of-guardian', OF_GUARDIAN, values) : [];
  await enterGuardian(query, context, rows, field);
  return rows.map((row) => sentOf(row, at, personId));
}

/** Enters in the log of each youth that a guardian has read what concerns them. */
export async function enterGuardian(
  query: Statements,
  context: SubgraphContext,
  rows: readonly { readonly youthId: string }[],
  field: string,
): Promise<void> {
  const youthIds = [...new Set(rows.map(({ youthId }) => youthId))];
  if (youthIds.length === 0) return;
  const entered = { youthIds, act: Act.READ_CONSENTS, basis: Basis.CONSENT, fields: [field] };
  await query('enter-guardian', ENTER, entryValues(context, entered));
}
