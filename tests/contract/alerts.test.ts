import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DATABASE_NAMES } from '@brobygger/domain';
import { namesIn, ownMetrics, printedNames } from './metric-names';

const ROOT = join(__dirname, '..', '..');
const DEPLOY = join(ROOT, 'deploy');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}
interface Rules {
  readonly groups: readonly { readonly rules: readonly Rule[] }[];
}
interface RuleTests {
  readonly tests: readonly {
    readonly alert_rule_test: readonly { readonly alertname: string; readonly exp_alerts: readonly unknown[] }[];
  }[];
}

const alertFiles = (ending: string): readonly string[] =>
  readdirSync(join(DEPLOY, 'alerts')).filter((name) => name.endsWith(ending));
const rules = alertFiles('.rules.yaml').flatMap((name) =>
  (parse(read('deploy', 'alerts', name)) as Rules).groups.flatMap((group) => group.rules),
);

/** Runs Prometheus' own tool (Debian: `prometheus`); where it is not there, the test fails and says so. */
function promtool(...words: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync('promtool', words, { cwd: DEPLOY, encoding: 'utf8' });
  if (error !== undefined) throw new Error('no `promtool`: it is in the Debian package `prometheus`', { cause: error });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

test('each alert fires where it should, and stays silent where it should', () => {
  for (const name of alertFiles('.test.yaml')) expect(promtool('test', 'rules', join('alerts', name))).toBe('');
  const tested = alertFiles('.test.yaml').flatMap((name) =>
    (parse(read('deploy', 'alerts', name)) as RuleTests).tests.flatMap((each) => each.alert_rule_test),
  );
  const isTested = (alert: string, fires: boolean): boolean =>
    tested.some(({ alertname, exp_alerts: alerts }) => alertname === alert && alerts.length > 0 === fires);
  const lacking = rules.filter(({ alert }) => !isTested(alert, true) || !isTested(alert, false));
  expect(lacking.map(({ alert }) => alert)).toEqual([]);
});

test('what Prometheus looks at is every service, and its rules', () => {
  expect(promtool('check', 'config', 'prometheus.yaml')).toBe('');
  const { scrape_configs: jobs } = parse(read('deploy', 'prometheus.yaml')) as {
    readonly scrape_configs: readonly { readonly job_name: string }[];
  };
  expect(jobs.map(({ job_name: name }) => name).sort()).toEqual([...DATABASE_NAMES].sort());
});

/** The expressions of all panels. */
const dashboards = readdirSync(join(DEPLOY, 'dashboards')).flatMap((name) => {
  const { panels } = JSON.parse(read('deploy', 'dashboards', name)) as {
    readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
  };
  return panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
});

test('every metric of the services is on a dashboard; a witness is looked at by another organisation', () => {
  const shown = new Set(dashboards.flatMap(namesIn).map((name) => name.replace(/_(bucket|sum|count)$/, '')));
  const measured = ownMetrics().filter(({ name }) => !name.startsWith('brobygger_witness_'));
  expect(measured.length).toBeGreaterThan(20);
  expect(measured.filter(({ name }) => !shown.has(name)).map(({ name }) => name)).toEqual([]);
});

test('alerts and dashboards name metrics that there are', async () => {
  const printed = await printedNames();
  expect(dashboards.length).toBeGreaterThan(20);
  const named = [...rules.map(({ expr }) => expr), ...dashboards].flatMap((expression) => {
    const names = namesIn(expression);
    expect([expression, names.length > 0]).toEqual([expression, true]);
    return names;
  });
  expect([...new Set(named)].filter((name) => !printed.has(name))).toEqual([]);
});

test('each alert has a runbook that says all of it, and no runbook is of an alert that there is not', () => {
  const [, ...sections] = read('docs', 'runbooks.md').split(/^## /m);
  const titles = sections.map((section) => section.split('\n', 1)[0]);
  expect(titles).toEqual(rules.map(({ alert }) => alert));
  for (const section of sections) {
    const said = [...section.matchAll(/^\*\*(\w+(?: at)?)\*\*/gm)].map(([, word]) => word);
    expect([section.slice(0, 30), said]).toEqual([section.slice(0, 30), ['Means', 'Harms', 'Look at', 'Do', 'Over']]);
  }
  for (const { alert, annotations, labels } of rules) {
    expect(annotations.runbook_url).toBe(`docs/runbooks.md#${alert.toLowerCase()}`);
    expect(['page', 'ticket']).toContain(labels.severity);
  }
});

test('the operator reads of every metric, with its labels, and of none that there is not', () => {
  const told = [
    ...`${read('docs', 'operator.md')}${read('docs', 'witness.md')}`.matchAll(/^\| `(brobygger_[^`]+)` \|/gm),
  ];
  const there = ownMetrics().map(({ name, labels }) => (labels.length === 0 ? name : `${name}{${labels.join()}}`));
  expect([...new Set(told.map(([, metric]) => metric))].sort()).toEqual([...there].sort());
});
