import { isId, isPurpose } from '@brobygger/domain';
import type { FastifyRequest } from 'fastify';

/** The id in the header of an order for information, if it is one. */
export function orderOf({ headers }: FastifyRequest): string | null {
  const id = headers['x-information-order'];
  return typeof id === 'string' && isId(id) ? id.toLowerCase() : null;
}

/** The membership that the request is made in, where it names one. */
export function membershipOf({ headers }: FastifyRequest): string | undefined {
  const id = headers['x-membership'];
  return typeof id === 'string' ? id : undefined;
}

/** The purpose header, if it names a purpose. */
export function purposeOf({ headers }: FastifyRequest): string | null {
  const { behandlingsnummer } = headers;
  return isPurpose(behandlingsnummer) ? behandlingsnummer : null;
}
