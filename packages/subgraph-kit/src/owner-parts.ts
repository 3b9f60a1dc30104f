import type { ServiceName } from '@brobygger/domain';
import type { DataSource } from 'typeorm';
import type { Cursors } from './cursors/cursors';
import type { Registry } from './disclosure/registry';
import type { OnFault } from './faults/fault';
import type { HandoverSender } from './handover/send-handover';
import type { Measure } from './measuring/measure';
import type { Deliver, Refusal } from './messaging/message';
import type { Ask } from './peer-questions/peer-question';
import type { Query } from './persistence/query';
import type { EndServiceIfDone } from './service-relation/end-service';
import type { Recorder } from './writing/recorder';

/** What an owner's subgraph needs from where it runs. */
export interface OwnerDeps {
  readonly dataSource: DataSource;
  readonly registry: Registry;
  readonly deliver: Deliver;
  /** Asks other owners; absent where there is nobody to ask. */
  readonly ask?: Ask | undefined;
  /** What cursors are sealed by: replicas share it. Without it they open in this process alone. */
  readonly cursorSecret?: Uint8Array | undefined;
  readonly clock: () => Date;
  readonly onStatement?: ((name: string) => void) | undefined;
  readonly onFailure: (what: 'registry' | 'relay', cause: unknown) => void;
  /** Told of each cause by which fields of an answer failed. */
  readonly onFault?: OnFault | undefined;
  /** Told what it does, in numbers. */
  readonly measure?: Measure | undefined;
  /** Told how many records stayed with a registration that was merged, because the other has one that there can be only one of. */
  readonly onUnmoved?: ((count: number) => void) | undefined;
  /** Told of messages that their destination does not take: they wait in the outbox until the next start. */
  readonly onRefused?: ((destination: ServiceName, refusals: readonly Refusal[]) => void) | undefined;
}

/** What the resolvers and services of an owner's nouns are made with. */
export interface OwnerParts extends OwnerDeps {
  readonly query: Query;
  readonly recorder: Recorder;
  readonly handovers: HandoverSender;
  readonly cursors: Cursors;
  readonly endServiceIfDone: EndServiceIfDone;
}
