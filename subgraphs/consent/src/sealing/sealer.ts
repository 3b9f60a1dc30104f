import { createQuery } from '@brobygger/subgraph-kit';
import type { SigningKey } from '@brobygger/transparency-log';
import type { DataSource } from 'typeorm';
import type { Anchor } from './anchor';
import { anchoredIn } from './anchored';
import { LogFault, LogFaultReason } from './log-fault';
import { postToWitness } from './post-to-witness';
import { sealRound } from './seal-round';
import { signCheckpoints } from './sign-checkpoints';
import { createWitnessing, type Witness } from './witnesses';

/** What a log is sealed with: the key, whose name is the log's origin, and where its newest checkpoint is kept beside the database. */
export interface LogKeeping {
  readonly key: SigningKey;
  readonly anchor: Anchor | null;
  /** Who cosigns it; nobody when left out. */
  readonly witnesses?: readonly Witness[] | undefined;
  /** Told which witness did not cosign, and why. */
  readonly onUnwitnessed?: ((witness: string, cause: unknown) => void) | undefined;
}

/** Seals the log: all that waits gets its place and stands under a signed checkpoint, by whichever sealer. */
export interface Sealer {
  /**
   * Seals what waits now; whoever asks meanwhile waits for the next time.
   * @throws LogFault where the log must not be sealed as it stands
   */
  seal(): Promise<void>;
}

/** Makes the sealer of a database's log. Several may run on one. */
export function createSealer(dataSource: DataSource, keeping: LogKeeping): Sealer {
  const { key, anchor, witnesses = [], onUnwitnessed = () => undefined } = keeping;
  const query = createQuery(dataSource);
  const witnessing = createWitnessing({
    query,
    logName: key.name,
    witnesses,
    ask: postToWitness,
    onFailure: onUnwitnessed,
  });
  async function sealAll(): Promise<void> {
    const anchored = await anchoredIn(anchor);
    await witnessing.assertNotAhead();
    while ((await sealRound(dataSource, key.name, anchored)) === 'MORE');
    await signCheckpoints(dataSource, key, anchor);
    await witnessing.cosign();
  }
  let underWay: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    underWay = sealAll().finally(() => (underWay = null));
    return underWay;
  };
  return {
    seal() {
      if (underWay === null) return start();
      // What waits may have come after the one under way has looked.
      next ??= underWay
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
  };
}

/** Where the log is not sealed: whoever needs it sealed is told so. */
export const NO_SEALER: Sealer = {
  seal: () => Promise.reject(new LogFault(LogFaultReason.NO_KEY)),
};
