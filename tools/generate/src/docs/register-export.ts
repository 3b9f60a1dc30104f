import { citeAll, REGISTER_REPORTING } from '@brobygger/domain';
import {
  REGISTER_CHECKS,
  REGISTER_CHECKS_NOT_MADE,
  REGISTER_CODE_LISTS,
  REGISTER_SCHEMA_VERSION,
  registerCounterparts,
} from '@brobygger/platform';
import { code, tableOf } from './table';

/** The words of the command. */
const WORDS: readonly (readonly [string, string])[] = [
  [
    '`--organisation`',
    'the organisation number of the child welfare service whose cases they are, as the registry has it',
  ],
  [
    '`--municipality`',
    'the organisation number of the municipality, which is who reports (Avgiver); its municipality ' +
      "number, name and district are the registry's",
  ],
  [
    '`--district`',
    'the number of the district, two digits: Oslo, Bergen and Trondheim must say it, or nothing is read ' +
      '(Avgiver 1)',
  ],
  ['`--year`', 'cases that were open in any part of it; the document has the whole folder, as it stands now'],
  [
    '`--to`',
    'a new folder, with a file for each case that its owner alone may read, or `-`: a document on each ' +
      'line of standard output',
  ],
  ['`--dry-run`', 'all is read and checked, nothing is written, and no log has an entry'],
  ['`--by`', 'who has it done, else the user of the machine; the youth sees it'],
];

/** Whose case does not go out. */
const NOT_REPORTED: readonly (readonly [string, string])[] = [
  [
    '`ADDRESS_PROTECTED`',
    'where a case is reported from places the youth ' +
      '([ADR 0008](adr/0008-address-protection-on-every-basis.md)): the municipality reports it by its own routine',
  ],
  [
    '`YOUTH_NOT_TOLD`',
    'the youth is told later of all that there is, and the log would tell: it goes out when they are told',
  ],
  [
    '`Personalia 11`',
    'the youth has no national id or D-number, and the register takes no one else whose sex is not known',
  ],
  ['a check of severity `ERROR`', 'the register would not take it in'],
];

/** `docs/register-export.md`: how cases are reported to the national child-welfare register, and which of its checks are made. */
export function registerExport(): string {
  const all = REGISTER_CHECKS.length + REGISTER_CHECKS_NOT_MADE.length;
  return `# Export to the national child-welfare register

Generated from the code. The cases of an organisation of child welfare as documents of the national register (Barnevernsregisteret),
schema ${REGISTER_SCHEMA_VERSION} ([ADR 0127](adr/0127-a-case-is-reported-to-the-national-register.md)). Schema, codes and checks are
those of Statistics Norway and the Directorate for Children, Youth and Family Affairs: \`statisticsnorway/barn-barnevern-xsd\`, MIT.

## The command

\`\`\`text
npm run --silent export:register -- --organisation <number> --municipality <number> [--district <nn>] --year <year>
  --to <folder>|- [--by <ident>] [--dry-run]
\`\`\`

${tableOf(['word', 'says'], WORDS)}

It runs under the services' runtime roles on the databases of \`npm start\`, or on those at \`CHILD_WELFARE_DATABASE_URL\` and
\`CONSENT_DATABASE_URL\` with \`NATIONAL_ID_SECRET\` ([configuration.md](configuration.md)). A hundred folders at a time are read, and
a document is written when there is room for it. How far it has come and how many cases each code keeps out stand on standard error;
what was refused, warned of or left out, by our own ids, is a JSON line each on standard output, or on standard error where the
documents are on standard output. Exit code 0: all went out; 1: some were refused; 2: not understood, or no database. To send the
documents is the municipality's own: they go by its own agreement.

## Whom it is about, and what they see

Each youth whose case goes out has an entry in the log (\`REPORTED_TO_REGISTER\`, basis \`STATUTE\`, ${code(REGISTER_REPORTING.id)}:
${citeAll(REGISTER_REPORTING.provisions)}; for a jurist to review), committed before the document is written. A second export of a
year is entered anew, and says how many it had before. It holds the national id: the registry alone knows it, and gives it to the
document and to nothing else.

${tableOf(['not reported', 'because'], NOT_REPORTED)}

## What stands for what

What the register has no code for is left out, and told (\`CONTENT_WITHOUT_CODE\`). A code is used on the days for which the register
has it: of several, the newest that it had. ${Object.keys(REGISTER_CODE_LISTS).length} of its lists are kept with the days from and to
which each code may be used.

${tableOf(
  ['in the register', 'ours', 'code, newest first'],
  registerCounterparts().map(({ at, ours, codes }) => [
    at,
    code(ours),
    codes.length === 0 ? 'none: left out' : codes.map((each) => `${each.code} ${each.name}`).join('; '),
  ]),
)}

- **A document is one folder** (Sak): all that the organisation has of one youth. Its first day is that of the first report,
  investigation or case; it ends when all of it has.
- **Ids** of the register are of version 5, made of ours, which are of version 7 and which it does not take. The journal number is our
  id of the youth.
- **A measure** (Tiltak) is one of the plan that has a category of the register and a decision (\`MeasureItemInput.registerCategory\`,
  \`decisionId\`); its legal ground is the decision's. It is the same from version to version by case, name and first day. Else it is
  left out: \`MEASURE_WITHOUT_CATEGORY\`, \`MEASURE_WITHOUT_DECISION\`, \`MEASURE_NOT_BEGUN\`,
  \`MEASURE_TWICE\` of a second one of that name and day, and \`MEASURE_TAKEN_OUT\` of one without an end that the newest version has not.
- **A decision** (Vedtak) without a statute is left out (\`DECISION_WITHOUT_STATUTE\`), and one in error as if it never was. It starts
  on the day that it was made. An end to come is no end yet.
- **A plan** (Plan) is one for each case; its kind follows from the sections of its decisions, and where they are of several kinds it
  is left out (\`PLAN_OF_NO_KIND\`).
- **Inferred** (\`GROUNDS_INFERRED\`): an investigation that led to a case has what its reports were about as its grounds
  (Vedtaksgrunnlag), and the first decision after it began as what it led to. Both are entered nowhere. One that was closed before
  outcomes were asked for has none (\`INVESTIGATION_WITHOUT_OUTCOME\`).
- **Not held**, and in no document: aftercare that was offered, what went to the board, moves, follow-up and supervision of
  placements, the child's part in an investigation, what was reported and deleted since.

## The register's checks

Of its ${all} published checks, as the stored version of its requirements has them (Kravspesifikasjon.md, change log to 2023-06-05),
${REGISTER_CHECKS.length} are made of each document. \`FATAL\` and \`ERROR\` keep it here, \`WARNING\` and \`INFO\` are told. A
later version is said to have 77: the two that came since could not be read, and are neither here nor below.

${tableOf(
  ['check', 'finds', 'severity'],
  REGISTER_CHECKS.map(({ id, title, severity }) => [id, title, code(severity)]),
)}

The other ${REGISTER_CHECKS_NOT_MADE.length}:

${tableOf(
  ['check', 'would find', 'is not made because'],
  REGISTER_CHECKS_NOT_MADE.map(({ id, title, reason }) => [id, title, reason]),
)}
`;
}
