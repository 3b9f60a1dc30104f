import { REGISTRY } from '@brobygger/domain';
import { causeCode, connectMigrated } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { consentPersistence } from './consent-nouns';
import { handoversOfYouth } from './handover/settle';
import type { NationalIdVault } from './person/national-id-vault';
import type { PopulationRegister } from './population-register';
import { createAskRegister } from './youth/ask-register';
import { createRefresh, type Refreshed } from './youth/refresh-youth';

/** Youths about whom the register could not be asked anew. The others are as it says. */
export class RefreshIncomplete extends Error {}

const PAGE = 20;

/**
 * Asks the population register about every youth anew, page by page, under the runtime role: the running registry tells the owners
 * what they must hear. One that fails is counted by a code, and the others go on; a second run asks about all again.
 * @throws RefreshIncomplete with each code and its count
 */
export async function refreshRegister(
  databaseUrl: string,
  deps: {
    readonly vault: NationalIdVault;
    readonly register: PopulationRegister;
    readonly at: Date;
    /** Told how far it has come. */
    readonly onProgress: (done: number, of: number) => void;
    /** Told what came of it. */
    readonly say: (line: string) => void;
    readonly page?: number;
  },
): Promise<void> {
  const { vault, at, onProgress, say, page = PAGE } = deps;
  const dataSource = await connectMigrated(REGISTRY, databaseUrl, consentPersistence);
  try {
    const askRegister = createAskRegister({ register: deps.register, onAway: () => undefined });
    // It has heard no owner: what it may take from a receiver goes at once, what it may give with the running registry.
    const handovers = handoversOfYouth(() => ({ at, mayDeliver: false }));
    const refresh = createRefresh({ dataSource, vault, askRegister, handovers });
    const [{ count }] = (await dataSource.query(
      'select count(*)::int as count from youth where merged_into is null',
    )) as [{ count: number }];
    const tally: Tally = { done: 0, changed: 0, twice: 0, kinds: new Map(), failures: new Map() };
    for (let ids = await nextIds(dataSource, null, page); ids.length > 0;) {
      const outcomes = await Promise.all(ids.map((id) => refresh(id, at).catch(codeOf)));
      for (const outcome of outcomes) enter(tally, outcome);
      onProgress(tally.done, Math.max(count, tally.done));
      ids = await nextIds(dataSource, ids.at(-1) ?? null, page);
    }
    for (const line of reportOf(tally)) say(line);
    if (tally.failures.size > 0) throw new RefreshIncomplete(listed(tally.failures).join('; '));
  } finally {
    await dataSource.destroy();
  }
}

const codeOf = (cause: unknown): string => causeCode(cause);

async function nextIds(dataSource: DataSource, after: string | null, page: number): Promise<readonly string[]> {
  const rows = (await dataSource.query(
    'select id from youth where ($1::uuid is null or id > $1) and merged_into is null order by id limit $2',
    [after, page],
  )) as readonly { readonly id: string }[];
  return rows.map(({ id }) => id);
}

interface Tally {
  done: number;
  changed: number;
  twice: number;
  readonly kinds: Map<string, number>;
  readonly failures: Map<string, number>;
}

function enter(tally: Tally, outcome: Refreshed | string): void {
  tally.done += 1;
  if (typeof outcome === 'string') return addOne(tally.failures, outcome);
  if (outcome.changed.length > 0) tally.changed += 1;
  if (outcome.isTwice) tally.twice += 1;
  for (const kind of outcome.changed) addOne(tally.kinds, kind);
}

const addOne = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const listed = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, count]) => `${key}: ${count}`);

function reportOf({ done, changed, twice, kinds }: Tally): readonly string[] {
  const of = kinds.size === 0 ? '' : ` (${listed(kinds).join(', ')})`;
  return [
    `asked about ${done}`,
    `changed ${changed}${of}`,
    ...(twice === 0 ? [] : [`with a number that another youth has: ${twice}`]),
  ];
}
