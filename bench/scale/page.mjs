// The figures of docs/scale.md, as tables, with what they come to at ten million youths.
import { fileURLToPath } from 'node:url';

/** Where the figures are kept that the page is made of. */
export const KEPT = fileURLToPath(new URL('../scale.json', import.meta.url));

const TARGET = 10_000_000;
const MOST_TABLES = 12;
/** So many rows more, and a B-tree of uuids is a level deeper: what a page of it leads to. */
const FAN_OUT = 200;

/** How a figure grows from one size to the next: 0 not at all, 1 as the number of youths does. Less than nothing is chance. */
export const exponentOf = ([n1, v1], [n2, v2]) =>
  v1 <= 0 || v2 <= 0 ? 0 : Math.max(0, Math.log(v2 / v1) / Math.log(n2 / n1));

/** What the figure comes to at another number, where it goes on as between the two. */
export const extrapolated = (one, other, at) => other[1] * (at / other[0]) ** exponentOf(one, other);

const number = (value) => Math.round(value).toLocaleString('en-US');
const gigabytes = (bytes) => (bytes / 1024 ** 3).toPrecision(3);
const seconds = (ms) => (ms / 1000).toFixed(1);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The columns of the first table: what it is called, where it stands, how it is written. */
const GROWTH = [
  ['GB, all five databases', ({ bytes }) => bytes, gigabytes],
  ['a start, s', ({ startMs }) => startMs, seconds],
  ['rows read at a start', ({ startRows }) => startRows, number],
  ['a picture, ms', ({ answers }) => answers.picture.ms, number],
  ['its blocks', ({ answers }) => answers.picture.blocks, number],
  ['its rows', ({ answers }) => answers.picture.rows, number],
  ['a page of a caseload, ms', ({ answers }) => answers.caseload.ms, number],
  ['its blocks', ({ answers }) => answers.caseload.blocks, number],
  ['its rows', ({ answers }) => answers.caseload.rows, number],
];

/** Both tables, in Markdown. */
export function pageOf(figures) {
  const { measured } = figures;
  const [one, other] = measured.slice(-2);
  const between = (read) => [
    [one.youths, read(one)],
    [other.youths, read(other)],
  ];
  const growth = table(
    ['youths', ...GROWTH.map(([name]) => name)],
    [
      ...measured.map((each) => [number(each.youths), ...GROWTH.map(([, read, write]) => write(read(each)))]),
      ['grows by', ...GROWTH.map(([, read]) => exponentOf(...between(read)).toFixed(2))],
      [`*${number(TARGET)}*`, ...GROWTH.map(([, read, write]) => `*${write(extrapolated(...between(read), TARGET))}*`)],
    ],
  );
  return `${growth}\n\n${largestTables(other)}\n\n${logLine(other)}\n`;
}

function largestTables({ youths, services }) {
  const all = Object.entries(services).flatMap(([service, { tables }]) =>
    tables.map((each) => ({ service, ...each, bytes: each.tableBytes + each.indexBytes })),
  );
  const largest = all.toSorted((a, b) => b.bytes - a.bytes).slice(0, MOST_TABLES);
  return table(
    ['service', 'table', 'rows a youth', 'bytes a youth', 'of them indexes', 'depth', '*GB of ten million*', '*depth*'],
    largest.map((each) => [
      each.service,
      `\`${each.table}\``,
      (each.rows / youths).toFixed(1),
      number(each.bytes / youths),
      `${Math.round((100 * each.indexBytes) / each.bytes)} %`,
      each.depth,
      `*${gigabytes((each.bytes / youths) * TARGET)}*`,
      `*${each.depth + Math.ceil(Math.log(TARGET / youths) / Math.log(FAN_OUT))} at most*`,
    ]),
  );
}

const logLine = ({ entry }) =>
  `An entry of the log takes ${number(entry.registry)} bytes at the registry, and ${number(entry.owner)} at the owner that entered it, by ` +
  `${number(entry.entries)} entries.`;
