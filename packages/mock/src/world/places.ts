import { AddressProtection, createError, Remedy } from '@brobygger/domain';
import type { LiveWorld } from './live-world';

/** Whether nothing may name an organisation of the youth: that places whose address is protected (ADR 0039). */
export const isProtected = (world: LiveWorld, youthId: string): boolean =>
  world.protectionOf(youthId) !== AddressProtection.UNGRADED;

/** The error of what names an organisation and would place the youth. */
export const placeWithheld = (): Error =>
  createError('UNAUTHORIZED_FIELD_OR_TYPE', 'withheld: no basis to show this', {
    consent: { owner: 'CONSENT', remedy: Remedy.NONE },
  });
