import type { AddressProtection } from '@brobygger/domain';
import type { World } from '../mock-types';
import { readWorld, type KnownConsent, type KnownWorld, type KnownYouth } from './read-world';

/** A world that mutations change, in memory. */
export interface LiveWorld {
  /** As it stands now. */
  readonly now: KnownWorld;
  /** The moment that is answered at. */
  readonly at: Date;
  findYouth(id: string): KnownYouth | undefined;
  findOrganisation(id: string | null): KnownWorld['organisations'][number] | undefined;
  /** Puts the consents of a youth in the place of those that were. */
  setConsents(youthId: string, consents: readonly KnownConsent[]): void;
  setBlockedWorkers(youthId: string, personIds: readonly string[]): void;
  protectionOf(youthId: string): AddressProtection | undefined;
  reset(): void;
}

/** @throws WorldFault for a world that breaks a rule */
export function createLiveWorld(given: World): LiveWorld {
  const first = readWorld(given);
  let now = structuredClone(first);
  const findYouth = (id: string): KnownYouth | undefined => now.youths.find((youth) => youth.id === id.toLowerCase());

  function change(youthId: string, to: Partial<KnownYouth>): void {
    now = { ...now, youths: now.youths.map((youth) => (youth.id === youthId ? { ...youth, ...to } : youth)) };
  }

  return {
    get now() {
      return now;
    },
    at: new Date(first.at),
    findYouth,
    findOrganisation: (id) => now.organisations.find((each) => each.id === id),
    setConsents: (youthId, consents) => change(youthId, { consents: [...consents] }),
    setBlockedWorkers: (youthId, personIds) => change(youthId, { blockedWorkers: [...personIds] }),
    protectionOf: (youthId) => findYouth(youthId)?.protection,
    reset() {
      now = structuredClone(first);
    },
  };
}
