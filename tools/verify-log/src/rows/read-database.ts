import { Client, type ClientBase } from 'pg';
import { readAll } from './cursor';
import { LEAVES } from './leaves.sql';
import {
  DUMP_FORM,
  type CheckpointRow,
  type LeafRow,
  type OriginRow,
  type OutsideRow,
  type Row,
  type TileRow,
} from './row';
import { CHECKPOINTS, ORIGINS, OUTSIDE, START, TILES } from './rows.sql';

/** Reads the log of a registry's database as it stands at one moment. The role needs to read the log's tables, and nothing else. */
export async function* readDatabase(url: string): AsyncGenerator<Row> {
  const client = new Client({ connectionString: url, application_name: 'verify-log' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // The role of a service ends its statements after ten seconds; a long log takes longer.
    await client.query('set local statement_timeout = 0');
    yield* rowsOn(client);
  } finally {
    await client.end();
  }
}

/** The rows as the connection's transaction sees them. */
export async function* rowsOn(client: ClientBase): AsyncGenerator<Row> {
  let rows = 0;
  for await (const row of allOn(client)) {
    yield row;
    rows += 1;
  }
  yield { row: 'end', rows };
}

async function* allOn(client: ClientBase): AsyncGenerator<Row> {
  const { rows } = await client.query<{ readonly at: string }>(START);
  yield { row: 'start', form: DUMP_FORM, at: rows[0]?.at ?? '' };
  for await (const origin of readAll<Omit<OriginRow, 'row'>>(client, 'origins', ORIGINS)) {
    yield { row: 'origin', ...origin };
  }
  yield* leavesAndCheckpoints(client);
  for await (const tile of readAll<Omit<TileRow, 'row'>>(client, 'tiles', TILES)) yield { row: 'tile', ...tile };
  // All of it is wanted, and none of it soon.
  await client.query('set local cursor_tuple_fraction = 1');
  for await (const outside of readAll<Omit<OutsideRow, 'row'>>(client, 'outside', OUTSIDE)) {
    yield { row: 'outside', ...outside };
  }
}

/** Mixed: a checkpoint comes behind the leaf that is the last it is of. */
async function* leavesAndCheckpoints(client: ClientBase): AsyncGenerator<LeafRow | CheckpointRow> {
  const checkpoints = readAll<Omit<CheckpointRow, 'row'>>(client, 'checkpoints', CHECKPOINTS);
  let next = await checkpoints.next();
  for await (const leaf of readAll<Omit<LeafRow, 'row'>>(client, 'leaves', LEAVES)) {
    while (next.done !== true && isBefore(next.value, leaf)) {
      yield { row: 'checkpoint', ...next.value };
      next = await checkpoints.next();
    }
    yield { row: 'leaf', ...leaf };
  }
  for (; next.done !== true; next = await checkpoints.next()) yield { row: 'checkpoint', ...next.value };
}

const isBefore = (checkpoint: Omit<CheckpointRow, 'row'>, leaf: Omit<LeafRow, 'row'>): boolean =>
  checkpoint.origin < leaf.origin || (checkpoint.origin === leaf.origin && checkpoint.size <= leaf.index);
