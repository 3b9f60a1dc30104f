import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_LOG_SECRET } from '@brobygger/testkit';
import { startNode, type NodeProcess } from './node-process';

/** Where a sealer dies: at a statement, before or after it, or before or after its transaction is committed. */
export interface Moment {
  readonly statement: string;
  readonly moment: 'BEFORE' | 'AFTER' | 'BEFORE_COMMIT' | 'AFTER_COMMIT';
}

/** A sealer in a process of its own, which can die at any moment. It keeps its newest checkpoint in a file, through all its lives. */
export interface KillableSealer {
  start(): Promise<void>;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Resolves when it has died at the moment, which it comes to as soon as it has something to seal. */
  dieAt(moment: Moment): Promise<void>;
  /** The notes of all checkpoints that it signed and kept outside, in all its lives. */
  signed(): readonly string[];
  /** Why it could not seal, each time. */
  failures(): readonly string[];
  stop(): Promise<void>;
}

const DYING = join(__dirname, 'dying-at.mjs');

/** Makes a sealer of the log in the database; it seals from its start on. */
export function createKillableSealer(databaseUrl: string): KillableSealer {
  const folder = mkdtempSync(join(tmpdir(), 'sealer-'));
  const plan = join(folder, 'die-at');
  let running: NodeProcess | null = null;
  let [spoken, round] = ['', 0];
  const said = (): string => spoken + (running?.spoken() ?? '');
  const linesOf = (kind: string): readonly string[] =>
    said()
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));

  async function ended(): Promise<string | null> {
    const end = await running?.ended;
    running = null;
    // What the last write left unfinished was said to nobody.
    spoken += end === undefined ? '' : end.stdout.slice(0, end.stdout.lastIndexOf('\n') + 1);
    return end?.signal ?? null;
  }

  return {
    async start() {
      running = startNode('tests/faults/sealing.mjs', {
        DATABASE_URL: databaseUrl,
        LOG_SIGNING_KEY: TEST_LOG_SECRET,
        LOG_ANCHOR_FILE: join(folder, 'anchor'),
        DIE_AT: plan,
        NODE_OPTIONS: `--import=${DYING}`,
      });
      await running.said('ready');
    },
    async kill() {
      void running?.end('SIGKILL');
      await ended();
    },
    async dieAt(moment) {
      writeFileSync(plan, JSON.stringify({ ...moment, round: (round += 1) }));
      running?.tell('SIGUSR2');
      const signal = await ended();
      if (signal !== 'SIGKILL') throw new Error(`a sealer ended by itself: ${String(signal)}`);
    },
    signed: () => linesOf('signed').map((note) => JSON.parse(note) as string),
    failures: () => linesOf('failed'),
    async stop() {
      await this.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
