// Ten thousand youths against a million, in databases of their own on the same server. Not part of any other run: the load takes many
// minutes and some ten gigabytes, which are given back with the server's folder.
import { ask, makeDatabases } from './database.mjs';
import { PURPOSE } from './picture.mjs';
import { writingSeconds } from './plan.mjs';
import { COVERED } from './questions.mjs';
import { startSides, stopSides } from './sides.mjs';
import { compare } from './turns.mjs';
import { writeWorld } from './world.mjs';

const NAMES = ['ours', 'floor'];

/** Loads the million and measures both in turns. */
export async function measureMillion(bench, { youths, step, ...options }) {
  const { say } = bench.progress;
  say(`writing ${youths} youths`);
  const databases = await makeDatabases(bench.server.adminUrl, 'million');
  // Before the youths are there: at its start each service tells the others all that it knows.
  const many = await startSides({ ...bench, names: NAMES, databases, youths });
  const few = await startSides({ ...bench, names: NAMES });
  const began = performance.now();
  let saidAt = began;
  await writeWorld(databases, youths, PURPOSE, {
    step,
    onStep(share) {
      const now = performance.now();
      if (now - saidAt < 15_000) return;
      saidAt = now;
      say(
        `  ${(share * 100).toFixed(0)} %, about ${(((now - began) / 60_000) * (1 / share - 1)).toFixed(1)} minutes still`,
      );
    },
  });
  bench.progress.spent(writingSeconds({ youths }));
  const loadSeconds = (performance.now() - began) / 1000;
  const gigabytes = await sizeOf(databases);
  say(`  written in ${(loadSeconds / 60).toFixed(1)} minutes, ${gigabytes.toFixed(1)} GB`);
  const sides = {
    ...few,
    oursMillion: named(many.ours, 'oursMillion'),
    floorMillion: named(many.floor, 'floorMillion'),
  };
  const measured = await compare({ ...bench, sides }, Object.keys(sides), () => COVERED, {
    connections: 16,
    ...options,
  });
  await Promise.all([few, many].map(stopSides));
  return { youths, loadSeconds, gigabytes, ...measured };
}

const named = (side, key) => ({ ...side, key, name: `${side.name}, a million youths` });

async function sizeOf(databases) {
  let bytes = 0;
  for (const { ownerUrl } of Object.values(databases))
    bytes += Number((await ask(ownerUrl, 'select pg_database_size(current_database()) as bytes'))[0].bytes);
  return bytes / 1024 ** 3;
}
