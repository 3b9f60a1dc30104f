import { rmSync } from 'node:fs';
import { CHILD_ENVIRONMENT } from '../../packages/embedded-database/src/child-environment';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { startNode } from './node-process';
import { queryOn } from './query-on';
import { ballastOf, onSmallDisk } from './small-disk';

/** A PostgreSQL of a test's own, kept as in operation. */
export interface OwnPostgres {
  /** The superuser's address, the same at each start. */
  readonly adminUrl: string;
  /** Ends the server at once, as the kernel does where memory runs out. */
  kill(): void;
  /** Starts it on the same folder after it was killed; resolves when it accepts connections. */
  startAgain(): Promise<void>;
  /** Stops all of its processes where they are, until it thaws. */
  freeze(): Promise<void>;
  thaw(): void;
  /** Leaves no room on its disk, which must be a small one. */
  fillDisk(): Promise<void>;
  /** Makes room again. */
  emptyDisk(): void;
  stop(): Promise<void>;
}

interface Started {
  readonly url: string;
  readonly pid: number;
}

/** Starts it on a small disk that nobody else sees, or on a folder like any other. */
export async function startOwnPostgres(isOnSmallDisk: boolean): Promise<OwnPostgres> {
  // Whatever ends here, the machine does not: what is written outlives it in memory as on a disk.
  const folder = makePassingFolder();
  const keeper = startNode(
    'tests/faults/postgres-keeper.mjs',
    { PATH: CHILD_ENVIRONMENT['PATH'] ?? '' },
    [folder, String(await freePort())],
    isOnSmallDisk ? onSmallDisk(folder) : [],
  );
  const started = async (since: number): Promise<Started> => {
    await keeper.said('\n', since);
    return JSON.parse(keeper.spoken().slice(since)) as Started;
  };
  const first = await started(0);
  const adminUrl = first.url;
  let { pid } = first;
  const ballast = ballastOf(keeper.pid, folder);
  return {
    adminUrl,
    kill: () => void process.kill(pid, 'SIGKILL'),
    async startAgain() {
      const mark = keeper.mark();
      keeper.tell('SIGUSR2');
      ({ pid } = await started(mark));
    },
    async freeze() {
      const mark = keeper.mark();
      keeper.tell('SIGHUP');
      await keeper.said('"frozen"', mark);
    },
    thaw: () => keeper.tell('SIGCONT'),
    async fillDisk() {
      // What is written ahead must find room: without, the server stops altogether.
      await queryOn(adminUrl, 'select pg_switch_wal()');
      await queryOn(adminUrl, 'checkpoint');
      ballast.fill();
    },
    emptyDisk: () => ballast.remove(),
    async stop() {
      await keeper.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
