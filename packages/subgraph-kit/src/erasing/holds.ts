import type { RecordKind } from '@brobygger/domain';

/** What a service answered to a youth who asked that something be erased: that it is. */
export interface ErasureAnswer {
  readonly claimId: string;
  readonly youthId: string;
  readonly organisationId: string;
  readonly kinds: readonly RecordKind[];
}

/** What the registry knows that keeps records, and what it was answered. */
export interface Holds {
  /** The numbers of the holds that data protection officers have placed, and that have not ended: while there is one, nothing goes. */
  standing(): Promise<readonly number[]>;
  /** Those of the youths of whom a claim is open or an emergency unreviewed. */
  keptOf(youthIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The answers that something is erased, of the organisations, oldest first. */
  answers(organisationIds: readonly string[]): Promise<readonly ErasureAnswer[]>;
}
