import { isId, isPurpose } from '@brobygger/domain';
import type { FastifyRequest } from 'fastify';

type Asked = Pick<FastifyRequest, 'headers'>;

/** The id in the header of an order for information, if it is one. */
export function orderOf({ headers }: Asked): string | null {
  const id = headers['x-information-order'];
  return typeof id === 'string' && isId(id) ? id.toLowerCase() : null;
}

/** The membership that the request is made in, where it names one. */
export function membershipOf({ headers }: Asked): string | undefined {
  const id = headers['x-membership'];
  return typeof id === 'string' ? id : undefined;
}

/** The purpose header, if it names a purpose. */
export function purposeOf({ headers }: Asked): string | null {
  const { behandlingsnummer } = headers;
  return isPurpose(behandlingsnummer) ? behandlingsnummer : null;
}
