import { Basis, Role, type Act } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';

/** What an officer or auditor is about to be let see of a youth. */
export interface Reading {
  readonly youthId: string;
  readonly act: typeof Act.READ_CONSENTS | typeof Act.READ_LOG;
  readonly field: string;
}

/**
 * Enters in the youth's log what an officer or auditor reads, before it leaves; what cannot be entered is not read. Youths who read of
 * themselves enter nothing, and neither does a worker, to whom the decisions on the consents' data are entered.
 */
export type EnterReading = (context: Pick<SubgraphContext, 'hop' | 'at'>, reading: Reading) => Promise<void>;

const OVERSEERS: ReadonlySet<Role> = new Set([Role.CONSENT_OFFICER, Role.AUDITOR]);

const ENTER = `
insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, '${Basis.OVERSIGHT}', '{}', $8, $9)`;

export const createEnterReading =
  ({ query }: { readonly query: Query }): EnterReading =>
  async ({ hop: { caller, purpose, requestId }, at }, { youthId, act, field }) => {
    if (!OVERSEERS.has(caller.role)) return;
    const { personId, role, organisationId } = caller;
    await query('enter-reading', ENTER, [
      at,
      requestId,
      youthId,
      personId,
      role,
      organisationId,
      purpose ?? '',
      [field],
      act,
    ]);
  };
