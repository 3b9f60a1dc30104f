import type { Caller, DataCategory, Owner, Purpose, StatedReason } from '@brobygger/domain';

/** One question to the engine: may this caller, for this purpose, at this moment, have this category of this youth? */
export interface AccessRequest {
  readonly caller: Caller;
  /** The purpose as the caller sent it, or `null` when none or an unknown one was sent. */
  readonly purpose: Purpose | null;
  readonly youthId: string;
  readonly category: DataCategory;
  /** Whether the value tells where the youth is: an address, a school, a district, a house. */
  readonly placesYouth: boolean;
  /** Who decides: the owner of the data for its own service, or the consent registry for all that crosses a border. */
  readonly decidedBy: Owner;
  readonly at: Date;
  /** Why the caller reads of a youth who is assigned to others, or `null` where none was stated. */
  readonly statedReason: StatedReason | null;
}
