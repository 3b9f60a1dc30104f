import { Refusal } from '../refusal';

/** What makes tables into what entities say, and back. */
export interface Difference {
  readonly up: readonly string[];
  /** In the order in which they are run: the last step is taken back first. */
  readonly down: readonly string[];
}

/** What TypeORM's schema builder would run: the statements of each way, both in the order of `up`. */
export interface SchemaSql {
  readonly upQueries: readonly SchemaQuery[];
  readonly downQueries: readonly SchemaQuery[];
}

interface SchemaQuery {
  readonly query: string;
  readonly parameters?: readonly unknown[] | undefined;
}

/** The names that TypeORM gives: a hash behind what it is. */
const NAME_OF_TYPEORM = /^(?:PK|UQ|REL|FK|IDX|CHK|XCL|DF)_[0-9a-f]+$/;
/** The server's name for a primary key. Entities carry keys, so that a change of one is a difference. */
const PRIMARY_KEY = /_pkey$/;

const DROPS = /^(?:DROP INDEX (?:"\w+"\.)?|ALTER TABLE \S+ DROP CONSTRAINT )"([^"]+)"/;
const MAKES = /^(?:CREATE (?:UNIQUE )?INDEX |ALTER TABLE \S+ ADD CONSTRAINT )"([^"]+)"/;

/**
 * What is different between entities and tables, of all that TypeORM would do. Checks, references and most indexes are
 * written by hand in migrations and entities do not carry them: TypeORM would drop them, and they stay.
 * @throws Refusal for a statement that needs values, which none does that changes tables
 */
export function differenceOf({ upQueries, downQueries }: SchemaSql): Difference {
  const withValues = [...upQueries, ...downQueries].find(({ parameters = [] }) => parameters.length > 0);
  if (withValues !== undefined) throw new Refusal(`write this by hand, it needs values: \`${withValues.query}\``);
  const [up, down] = [upQueries, downQueries].map((queries) => queries.map(({ query }) => query.trim())) as [
    string[],
    string[],
  ];
  const made = new Set(up.map(nameIn(MAKES)));
  const byHand = new Set(
    up
      .map(nameIn(DROPS))
      .filter(
        (name) => name !== undefined && !NAME_OF_TYPEORM.test(name) && !PRIMARY_KEY.test(name) && !made.has(name),
      ),
  );
  return {
    up: up.filter((statement) => !byHand.has(nameIn(DROPS)(statement))),
    down: down.filter((statement) => !byHand.has(nameIn(MAKES)(statement))).reverse(),
  };
}

const nameIn =
  (form: RegExp) =>
  (statement: string): string | undefined =>
    form.exec(statement)?.[1];
