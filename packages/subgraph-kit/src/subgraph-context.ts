import type { Hop } from '@brobygger/hop-token';
import type { Disclosure } from './disclosure/disclosure';
import type { WantsBelow } from './disclosure/wants-below';
import type { RowLoaders } from './loading/row-loaders';
import type { RequestCount } from './releases/releases';

/** What every resolver of a subgraph sees of the request. */
export interface SubgraphContext {
  readonly hop: Hop;
  /** The gateway's token for the hop, which the registry asks for; `null` inside one process. */
  readonly hopToken: string | null;
  /** The moment of the request: one for all its decisions. */
  readonly at: Date;
  readonly disclosure: Disclosure;
  readonly rows: RowLoaders;
  /** Counts what leaves in the answer, to be compared with the log. */
  readonly released: RequestCount;
  /** What the operation wants below a field, for a resolver that must know before it answers. */
  readonly wantsBelow: WantsBelow;
  /** The objects that answer, made with their dependencies, by class: the schema knows their classes alone. */
  readonly resolvers: ReadonlyMap<unknown, object>;
}
