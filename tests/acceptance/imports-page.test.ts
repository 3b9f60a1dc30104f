import { newId } from '@brobygger/domain';
import { blocksAt, runsEveryBlockAt } from '@brobygger/testkit';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import type { TogetherInOne } from '../harness/all-in-one';
import { worker } from '../harness/callers';
import { openPageShell, type PageShell } from '../harness/page-shell';
import { sharedAllInOne } from '../harness/shared-all-in-one';

const [applications, concerns, oneConcern] = runsEveryBlockAt('docs/imports.md#the-command', 'sh');
const [beginnings, csv] = runsEveryBlockAt('docs/operator.md#importing-whom-an-organisation-serves', 'sh', 'text');

/** A record of a format, as the page shows it: of the person who has the number, with an id of its own. */
function recordOf(format: string, of: Readonly<Record<string, string>>): string {
  const shown = blocksAt('docs/imports.md', 'json').find(({ label }) => label === format)?.text ?? '';
  return Object.entries(of).reduce(
    (text, [name, value]) => text.replace(new RegExp(`("${name}": )"[^"]*"`), `$1"${value}"`),
    shown,
  );
}

let topology: TogetherInOne;
let shell: PageShell;
let folder: string;
/** Of people whom nobody serves yet. */
let numbers: readonly string[] = [];
const inFolder = (name: string): string => join(shell.folder, name);

beforeAll(async () => {
  topology = await sharedAllInOne();
  folder = makePassingFolder();
  const [nav, childWelfare, ids] = await topology.seed(async (seed) => {
    const made = [await seed.organisation('NAV'), await seed.organisation('CHILD_WELFARE')] as const;
    for (const each of made) await seed.knownWorkers(each, 'Z100001');
    return [...made, [await seed.youth(), await seed.youth(), await seed.youth()]] as const;
  });
  numbers = ids.map((id) => topology.nationalIdOf(id).reveal());
  shell = openPageShell(folder, { API: topology.url, RECEIVER: childWelfare });
  writeFileSync(inFolder('nav-token'), await topology.issuer.tokenOf(worker('NAV', nav)));
  writeFileSync(inFolder('child-welfare-token'), await topology.issuer.tokenOf(worker('CHILD_WELFARE', childWelfare)));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await topology?.stop();
});

const reported = (): unknown => JSON.parse(readFileSync(inFolder('report.jsonl'), 'utf8'));

test('applications are looked through, and imported', async () => {
  const record = recordOf('digisos', { fiksDigisosId: newId(), sokerFnr: numbers[0] ?? '' });
  writeFileSync(inFolder('applications.jsonl'), record);
  mkdirSync(inFolder('applications'));
  writeFileSync(join(inFolder('applications'), 'one.json'), record);
  await shell.succeed(applications?.use() ?? 'false');
  expect(reported()).toEqual({ file: 'one.json', line: 1, outcome: 'IMPORTED' });
});

test('a concern message comes in, and goes out as it came', async () => {
  const record = recordOf('concern', { meldingId: newId(), fnr: numbers[1] ?? '' });
  mkdirSync(inFolder('messages'));
  writeFileSync(join(inFolder('messages'), 'one.json'), record);
  await shell.succeed(concerns?.use() ?? 'false');
  expect(reported()).toEqual({ file: 'one.json', line: 1, outcome: 'IMPORTED' });
  await topology.settle();
  const [report] = await topology.databases.query<{ readonly id: string }>(
    'child-welfare',
    'select id::text as id from concern_report order by id desc limit 1',
  );
  writeFileSync(inFolder('beside.json'), '{}');
  await shell.succeed(`export REPORT=${report?.id}\n${oneConcern?.use()}`);
  const { melding } = JSON.parse(record) as { readonly melding: unknown };
  expect(JSON.parse(readFileSync(inFolder('message.json'), 'utf8'))).toMatchObject({ meldingId: report?.id, melding });
});

test('service begins for who stands in a file of an organisation', async () => {
  writeFileSync(inFolder('youths.csv'), csv?.use().replace(/\d{11}/, numbers[2] ?? '') ?? '');
  await shell.succeed(beginnings?.use() ?? 'false');
  expect(reported()).toEqual({ line: 2, outcome: 'BEGUN' });
});
