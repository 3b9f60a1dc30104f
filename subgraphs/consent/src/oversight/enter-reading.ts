import { Basis, Role, type Act, type DataCategory } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';
import { ENTER, entryValues, oncePerYouth } from './entry.sql';

/** What an officer or auditor is about to be let see of a youth. */
export interface Reading {
  readonly youthId: string;
  readonly act: typeof Act.READ_CONSENTS | typeof Act.READ_LOG | typeof Act.READ;
  readonly field: string;
  /** Of what kind it was, where fields of a category were read. */
  readonly categories?: readonly DataCategory[];
  /** The emergencies that are read, each with whether the youth is told of it later: where all are, the entry shows when they do. */
  readonly emergencies?: readonly { readonly id: string; readonly isDelayed: boolean }[];
}

/**
 * Enters in the youth's log what an officer or auditor reads, before it leaves; what cannot be entered is not read. Youths who read of
 * themselves enter nothing, and neither does a worker, to whom the decisions on the consents' data are entered.
 */
export type EnterReading = (context: Pick<SubgraphContext, 'hop' | 'at'>, reading: Reading) => Promise<void>;

const OVERSEERS: ReadonlySet<Role> = new Set([Role.CONSENT_OFFICER, Role.AUDITOR]);

export const createEnterReading =
  ({ query }: { readonly query: Query }): EnterReading =>
  async (context, { youthId, act, field, categories = [], emergencies = [] }) => {
    if (!OVERSEERS.has(context.hop.caller.role)) return;
    const read = emergencies.map(({ id, isDelayed }) => ({ youthId, delayedBy: isDelayed ? id : null }));
    const of = read.length === 0 ? { youthIds: [youthId] } : oncePerYouth(read);
    const entered = { ...of, act, basis: Basis.OVERSIGHT, categories, fields: [field] };
    await query('enter-reading', ENTER, entryValues(context, entered));
  };
