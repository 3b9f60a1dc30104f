import { createHash } from 'node:crypto';
import { legalCatalogue } from '@brobygger/domain';
import type { KeptOfCode } from '@brobygger/subgraph-kit';

/** The catalogue of the code as it is kept, with its SHA-256. */
const asKept = (): { readonly said: string; readonly sha256: string } => {
  const said = JSON.stringify(legalCatalogue());
  return { said, sha256: createHash('sha256').update(said).digest('hex') };
};

/** SQL: the number of the catalogue that holds now. */
export const CATALOGUE_NOW = '(select max(id) from legal_catalogue)';

const IS_THERE = `select to_regclass('public.legal_catalogue') is not null as "isThere"`;

const IS_NEWEST = `
select coalesce((select sha256 = $1 from legal_catalogue order by id desc limit 1), false) as "isNewest"`;

/** Which catalogue holds stands in the log's column itself, so that no statement that enters has to look for it. */
const KEEP = 'insert into legal_catalogue (sha256, said) values ($1, $2::jsonb) returning id';

/**
 * The catalogues of law, kept by the migration job where they are not the newest there: whatever is entered from then on refers to them.
 * One that held before and holds again is kept again.
 */
export const LEGAL_CATALOGUE: KeptOfCode = {
  what: 'the catalogues of law',
  async isKept(connection) {
    const [table] = (await connection.query(IS_THERE)) as readonly { readonly isThere: boolean }[];
    if (table?.isThere !== true) return false;
    const [row] = (await connection.query(IS_NEWEST, [asKept().sha256])) as readonly { readonly isNewest: boolean }[];
    return row?.isNewest === true;
  },
  async keep(owner) {
    const { sha256, said } = asKept();
    const [row] = (await owner.query(KEEP, [sha256, said])) as readonly { readonly id: number }[];
    await owner.query(`alter table disclosure_entry alter catalogue set default ${Number(row?.id)}`);
  },
};
