import { piecesOf } from '../sql/pieces';
import { splitStatements } from '../sql/split-statements';

const NAME = '(?:(?:"[^"]+"|[a-z_]\\w*)\\.)?(?:"[^"]+"|[a-z_]\\w*)';
const ALTERS = '^alter table (?:if exists )?(?:only )?(NAME) .*\\b';
const rule = (source: string): RegExp => new RegExp(source.replace('ALTER ', ALTERS).replaceAll('NAME', NAME), 'i');

/** What takes something from the version before, which runs on while the next one starts: by the table that it is done to. */
const CONTRACTS: readonly RegExp[] = [
  rule('^drop table (?:if exists )?(NAME)'),
  rule('^truncate (?:table )?(NAME)'),
  // A column goes; not what was demanded of one.
  rule('ALTER drop (?:column )?(?!constraint\\b|default\\b|not null\\b|identity\\b|expression\\b)NAME'),
  rule('ALTER rename\\b'),
  rule('ALTER alter (?:column )?NAME (?:set data )?type\\b'),
  // What the version before writes is refused from now on.
  rule('ALTER set not null\\b'),
  rule('ALTER add (?:constraint|check|unique|primary key|foreign key|exclude)\\b'),
  rule('^create unique index (?:concurrently )?(?:(?:if not exists )?NAME )?on (?:only )?(NAME)'),
  rule('^revoke .+? on (?:table )?(NAME) from '),
];
const ADDS_NOT_NULL = rule('ALTER add (?:column )?NAME [^,]*\\bnot null\\b');
const DROPS_FUNCTION = /^drop (?:function|type|view|sequence)\b/i;
const MAKES = rule('^create (?:unlogged )?table (?:if not exists )?(NAME)');

/**
 * The statements of a migration that the version before cannot live with: what it reads is gone, or what it writes is refused. What is
 * done to a table that the same migration makes is none of them. Triggers and functions that refuse something are not looked into.
 */
export function contractionsIn(steps: readonly string[]): readonly string[] {
  const statements = steps.flatMap(splitStatements);
  const made = new Set(statements.flatMap((statement) => tableIn(MAKES, statement)));
  return statements.filter((statement) => {
    const plain = withoutTexts(statement);
    if (DROPS_FUNCTION.test(plain)) return true;
    const addsNeeded = ADDS_NOT_NULL.test(plain) && !/\bdefault\b|\bgenerated\b/i.test(plain);
    const forms = addsNeeded ? [...CONTRACTS, ADDS_NOT_NULL] : CONTRACTS;
    return forms.flatMap((form) => tableIn(form, plain)).some((table) => !made.has(table));
  });
}

const tableIn = (form: RegExp, statement: string): readonly string[] => {
  const [, name] = form.exec(statement) ?? [];
  return name === undefined
    ? []
    : [
        name
          .replaceAll('"', '')
          .replace(/^public\./, '')
          .toLowerCase(),
      ];
};

/** The statement on one line, with nothing in its texts: names in quotes stand. */
const withoutTexts = (statement: string): string =>
  piecesOf(statement)
    .map(({ text, isWhole }) => (isWhole && !text.startsWith('"') ? "''" : text))
    .join('')
    .replaceAll(/\s+/g, ' ');
