import { citeAll, RECORD_RETENTION, SERVICE_NAMES, type Owner, type RecordKind } from '@brobygger/domain';
import { RECORDS } from '@brobygger/platform';
import { SAID, saidOf } from './said';
import { code, tableOf } from './table';

const STARTS = {
  SERVICE_ENDED: 'the end of the organisation’s last service to the youth',
  RECORDED: 'the newest record, or that end where it is later',
} as const;
const DISPOSALS = { DELETE: 'deleted', HAND_TO_ARCHIVE: 'handed to the archive' } as const;

/** The tables of a kind, at each owner that has some. */
function tablesOf(kind: RecordKind): string {
  const names = SERVICE_NAMES.flatMap((name) =>
    (RECORDS[name].kinds[kind] ?? []).flatMap(({ name: table, parts = [] }) => [
      table,
      ...parts.map((part) => part.name),
    ]),
  );
  return [...new Set(names)].map(code).join(', ');
}

const ownerOf = (owner: Owner | null): string => (owner === null ? 'each agency' : code(owner));

const kinds = (): string =>
  tableOf(
    ['records', 'of', 'tables', 'are kept', 'from', 'then', 'on request', 'by', ...SAID],
    (Object.keys(RECORD_RETENTION) as RecordKind[]).map((kind) => {
      const rule = RECORD_RETENTION[kind];
      return [
        code(kind),
        ownerOf(rule.owner),
        tablesOf(kind),
        rule.years === null ? 'until a decision says how many years' : `${rule.years} years`,
        STARTS[rule.from],
        DISPOSALS[rule.then],
        rule.ground.isKeptByLaw ? 'kept by law' : 'erased',
        citeAll(rule.provisions),
        ...saidOf(rule),
      ];
    }),
  );

/** What no rule erases, of whom and why: the same of several is said once. */
function notErased(): string {
  const rows = new Map<
    string,
    { readonly tables: readonly string[]; readonly because: string; readonly of: string[] }
  >();
  for (const name of SERVICE_NAMES) {
    for (const { tables, because } of RECORDS[name].notErased) {
      const key = JSON.stringify([tables, because]);
      const known = rows.get(key) ?? { tables, because, of: [] };
      known.of.push(name);
      rows.set(key, known);
    }
  }
  return tableOf(
    ['tables', 'of', 'are not erased, because'],
    [...rows.values()].map(({ tables, because, of }) => [
      tables.map(code).join(', '),
      of.map(code).join(', '),
      because,
    ]),
  );
}

/** The second part of `docs/retention.md`: how long the records of owners are kept, and what becomes of them. */
export const recordRetention = (): string => `## How long records are kept

A municipality decides how long the records of its organisations are kept (bevarings- og kassasjonsplan), and names the kinds of this table:

\`\`\`json
{
  "decision": "2026/18",
  "organisations": ["…"],
  "records": { "HOUSING_RENT": { "years": 10 }, "OUTREACH_JOB_WISH": { "years": 2, "then": "DELETE" } }
}
\`\`\`

No statute and no seed that we know of says a number of years: until a decision does, nothing of the kind goes. Where a number stands
here, no decision may set fewer. \`then\` is what the table says unless the decision says otherwise. [operator.md](operator.md) has the
job, [ADR 0148](adr/0148-records-go-by-kind.md) why it is so, and [ADR 0149](adr/0149-what-is-erased-stays-erased.md) why nothing of it
comes back.

A youth may ask that something be erased (\`requestErasure\`). What the law has kept is kept, and the answer says by which statute and
why; the rest is erased where the service answers \`ERASED\`, whoever serves the youth.

${kinds()}

${notErased()}

What the registry has of a youth goes by the decision of the organisation whose service to the youth ended last.
`;
