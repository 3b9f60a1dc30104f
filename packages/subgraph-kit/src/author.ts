import { createError } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';

/** Who records: a worker of an organisation, at a moment. */
export interface Author {
  readonly personId: string;
  readonly organisationId: string;
  readonly at: Date;
}

/** The author of a mutation: the worker that the hop names. */
export function authorOf({ caller }: Hop, at: Date): Author {
  if (caller.organisationId === null) {
    throw createError('FORBIDDEN_ROLE', 'only a worker of an organisation may record');
  }
  return { personId: caller.personId, organisationId: caller.organisationId, at };
}
