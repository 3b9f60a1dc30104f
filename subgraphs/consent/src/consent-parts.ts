import type {
  CoalescerBounds,
  CoalescerRefusal,
  Cursors,
  Noun,
  OwnerDeps,
  Query,
  Relay,
} from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { NationalIdVault } from './person/national-id-vault';
import type { LogKeeping, Sealer } from './sealing/sealer';
import type { PopulationRegister } from './population-register';

/** What the registry needs from where it runs. */
export interface ConsentDeps extends Omit<OwnerDeps, 'registry'> {
  readonly vault: NationalIdVault;
  /** Where people are looked up whom nobody knows here; without it nobody is registered by a number. */
  readonly populationRegister?: PopulationRegister | undefined;
  /** Told why the population register could not be asked, by a code. */
  readonly onRegisterAway?: ((cause: unknown) => void) | undefined;
  /** What the log is sealed with; without it nothing is sealed, and no receipt is written. */
  readonly log?: LogKeeping | undefined;
  /** How long who changes something waits to hear who has it, in milliseconds. */
  readonly confirmWithinMs?: number;
  /** How many decisions may wait, and how long; the registry's own when left out. */
  readonly decisionBounds?: CoalescerBounds | undefined;
  /** Told of each question that could not be decided in time, and why. */
  readonly onUndecided?: ((reason: CoalescerRefusal) => void) | undefined;
}

/** What was handed over for a youth, and is decided anew in the transaction of what it is decided by. */
export interface HandoversOfYouth {
  /** Has whoever else decides of the youth wait: called before a row of the youth is held. */
  hold(transaction: EntityManager, youthId: string): Promise<void>;
  /** Tells both sides of each what has changed for them. Returns the messages. */
  settle(transaction: EntityManager, youthId: string): Promise<readonly { readonly id: string }[]>;
}

/** What the resolvers and services of the registry's nouns are made with. */
export interface ConsentParts extends ConsentDeps {
  readonly query: Query;
  readonly cursors: Cursors;
  readonly relay: Pick<Relay, 'wake' | 'confirm'>;
  /**
   * Whatever lets a worker by or reaches a guardian asks first: an owner that was not heard yet may know of a block, of a withdrawal, or
   * that guardians are held.
   * @throws REGISTRY_UNAVAILABLE while one was not
   */
  readonly assertHeard: () => void;
  readonly handovers: HandoversOfYouth;
  readonly sealer: Sealer;
}

/** Names a noun of the registry; written once, in the folder's `index.ts`. */
export const defineConsentNoun = <Services extends object = object>(
  noun: Noun<Services, ConsentParts>,
): Noun<Services, ConsentParts> => noun;
