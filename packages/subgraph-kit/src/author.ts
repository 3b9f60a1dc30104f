import {
  createError,
  isOfItsProfession,
  type DataCategory,
  type Profession,
  type Role,
  type StatedReason,
} from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';

/** The request that a change came in. */
export interface AuthorRequest {
  readonly id: string;
  readonly purpose: string | null;
  readonly role: Role;
  /** The gateway's token for the hop, which the registry asks for where a service begins; `null` inside one process. */
  readonly hopToken: string | null;
  /** Why the author has to do with youths who are assigned to others; absent where none was stated. */
  readonly statedReason?: StatedReason;
  /** Absent where the author has none. */
  readonly profession?: Profession;
}

/** Who records: a worker of an organisation, at a moment. */
export interface Author {
  readonly personId: string;
  readonly organisationId: string;
  readonly at: Date;
  /** Absent where a service is called by itself, as when the demo world is told. */
  readonly request?: AuthorRequest;
}

/** The author of a mutation: the worker that the hop names. What begins service hands on the hop's token too. */
export function authorOf(
  { caller, requestId, purpose, statedReason }: Hop,
  at: Date,
  hopToken: string | null = null,
): Author {
  if (caller.organisationId === null) {
    throw createError('FORBIDDEN_ROLE', 'only a worker of an organisation may record');
  }
  const { personId, organisationId, role, profession } = caller;
  const request = {
    id: requestId,
    purpose,
    role,
    hopToken,
    ...(statedReason === undefined ? {} : { statedReason }),
    ...(profession === undefined ? {} : { profession }),
  };
  return { personId, organisationId, at, request };
}

/**
 * Whether the author is of the profession whose record the category is, where it is one's. What a service is told by itself, without a
 * request, was asked of by who called it.
 */
export const isOfAuthorsProfession = (category: DataCategory, { request }: Author): boolean =>
  request === undefined || isOfItsProfession(category, request);
