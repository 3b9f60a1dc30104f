import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@brobygger/subgraph-kit';
import { readDifference, type ReadDifference } from '../difference/read-difference';
import { timeOf } from '../lock/lock';
import { Refusal } from '../refusal';
import { plainSql } from '../sql/plain-sql';
import { findNounFolder, foldersOfEntities, isWithin } from './noun-folders';
import { planMigration, type Plan } from './plan-migration';
import { fileOf, type Request } from './request';
import { stepsAlone, trySteps } from './try-steps';
import { lockFileIn, sourcesOf, type Workplace } from './workplace';
import { writeMigration } from './write-migration';

/**
 * Writes the migration that makes a noun's tables into what its entities say, and names it in the folder's list and in
 * the lock. Where nothing differs, nothing is written.
 * @throws Refusal with what a person has to do first
 */
export async function addMigration(
  request: Request,
  { root, persistence, openDatabase, clock, say }: Workplace,
): Promise<void> {
  const { service, name } = request;
  const sources = sourcesOf(root, service);
  const noun = findNounFolder(service, sources, request.noun);
  const folder = join(sources, noun);
  const file = fileOf(name);
  if (existsSync(join(folder, `${file}.ts`))) {
    throw new Refusal(`\`${noun}/${file}.ts\` is there already: give this migration another name`);
  }

  const ownerUrl = await openDatabase();
  await migrate(ownerUrl, stepsAlone(persistence));
  const folders = foldersOfEntities(sources);
  const plan = planFor(noun, folders, await readDifference(ownerUrl, persistence));
  const elsewhere = plan.others.map(({ table, owner }) => tellOwner(service, table, owner));
  if (plan.up.length === 0) {
    if (elsewhere.length > 0) throw new Refusal(elsewhere.join('\n'));
    return say(`nothing to write: the entities of \`${noun}\` and its tables agree`);
  }

  const newest = Math.max(0, ...persistence.migrations.map((Migration) => timeOf(Migration.name)));
  const content = { ...plan, className: `${name}${Math.max(clock().getTime(), newest + 1)}` };
  const left = planFor(noun, folders, await trySteps(await openDatabase(), persistence, content)).up;
  if (left.length > 0) throw new Refusal(`the steps leave a difference, write them by hand: ${left.join('; ')}`);

  if (request.isDryRun) {
    say([...plan.up, '-- back', ...plan.down].map((step) => (step.startsWith('--') ? step : `${step};`)).join('\n'));
  } else {
    const isNamed = await writeMigration({ service, folder, file, lockFile: lockFileIn(root) }, persistence, content);
    say(`wrote ${noun}/${file}.ts: ${plan.up.join('; ')}`);
    if (!isNamed) {
      say(`name \`migrations\` of './migrations' in the manifest, ${noun}/index.ts: until then it is not run`);
    }
  }
  for (const step of plan.up.filter((each) => /\bdrop column\b/.test(each))) {
    say(`what the column holds is lost, and \`down\` does not bring back its checks and indexes: ${step}`);
  }
  elsewhere.forEach(say);
}

interface NounPlan extends Omit<Plan, 'others'> {
  readonly others: readonly { readonly table: string; readonly owner: string | undefined }[];
}

/** A noun owns the tables of the entities that stand in its folder. */
function planFor(noun: string, folders: ReadonlyMap<string, string>, difference: ReadDifference): NounPlan {
  const { tableOf, isReserved } = difference;
  const owners = new Map([...tableOf].map(([entity, table]) => [table, folders.get(entity)]));
  const [up, down] = [difference.up, difference.down].map((steps) => steps.map((step) => plainSql(step, isReserved)));
  const plan = planMigration({ up: up ?? [], down: down ?? [] }, (table) => {
    const owner = owners.get(table);
    return owner !== undefined && isWithin(noun, owner);
  });
  return { ...plan, others: plan.others.map((table) => ({ table, owner: owners.get(table) })) };
}

const tellOwner = (service: string, table: string, owner: string | undefined): string =>
  owner === undefined
    ? `not written: \`${table}\` differs from its entity, and no noun of \`${service}\` owns it`
    : `not written: \`${table}\` differs from its entity, and \`${owner}\` owns it: npm run migration -- ${service} ${owner} <Name>`;
