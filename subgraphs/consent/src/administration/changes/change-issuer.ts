import type { EntityManager } from 'typeorm';
import type { Author } from '../author';
import type { ChangeOf } from '../change';
import { ChangeRefused } from '../change-refused';
import { changesBetween, OutcomeKind, type Outcome } from '../outcome';

type Issuer = ChangeOf<'issuer'>;

const STANDING = `select issuer, audience, claims, algorithms, jwks_uri as "jwksUri" from trusted_issuer
where issuer = $1 and ended_at is null`;

const TRUST = `insert into trusted_issuer (issuer, audience, claims, algorithms, jwks_uri, trusted_at, trusted_by)
values ($1, $2, $3, $4, $5, $6, $7) on conflict (issuer) do update set audience = excluded.audience, claims = excluded.claims,
  algorithms = excluded.algorithms, jwks_uri = excluded.jwks_uri, trusted_at = excluded.trusted_at, trusted_by = excluded.trusted_by,
  ended_at = null, ended_by = null`;

/** Runs a statement: of a data source, or within a transaction. */
type Runs = Pick<EntityManager, 'query'>;

/** The issuer as it is trusted now, or `null`. */
export async function standingIssuer(runs: Runs, issuer: string): Promise<Issuer | null> {
  const [found] = await runs.query<Issuer[]>(STANDING, [issuer]);
  return found ?? null;
}

/** What would be others of an issuer if it were as is said. */
export const issuerChanges = (standing: Issuer | null, { issuer: _, ...said }: Issuer) =>
  changesBetween({ ...standing }, { jwksUri: null, ...said });

/** Trusts an issuer, as is said. Whether it has keys was looked at before. */
export async function changeIssuer(transaction: EntityManager, said: Issuer, { by, at }: Author): Promise<Outcome> {
  const standing = await standingIssuer(transaction, said.issuer);
  const changes = issuerChanges(standing, said);
  if (changes.length === 0) return { outcome: OutcomeKind.UNCHANGED, subject: said.issuer, changes };
  const { issuer, audience, claims, algorithms, jwksUri = null } = said;
  await transaction.query(TRUST, [issuer, audience, claims, algorithms, jwksUri, at, by]);
  return { outcome: standing === null ? OutcomeKind.ADDED : OutcomeKind.CHANGED, subject: issuer, changes };
}

/** Whether the issuer is trusted still, of one that was ever; no database holds the text that it could not keep. */
async function ofIssuer(runs: Runs, issuer: string): Promise<{ readonly isStanding: boolean } | undefined> {
  if (issuer.includes('\u0000')) return undefined;
  const [known] = await runs.query<{ readonly isStanding: boolean }[]>(
    'select ended_at is null as "isStanding" from trusted_issuer where issuer = $1',
    [issuer],
  );
  return known;
}

/** Trusts an issuer no longer: no token of it is taken from the next request on. */
export async function endIssuer(
  transaction: EntityManager,
  { issuer }: ChangeOf<'endIssuer'>,
  { by, at }: Author,
): Promise<Outcome> {
  const known = await ofIssuer(transaction, issuer);
  if (known === undefined) throw new ChangeRefused('ISSUER_UNKNOWN', 'no such issuer was ever trusted', 'issuer');
  if (!known.isStanding) return { outcome: OutcomeKind.UNCHANGED, subject: issuer, changes: [] };
  await transaction.query('update trusted_issuer set ended_at = $2, ended_by = $3 where issuer = $1', [issuer, at, by]);
  return { outcome: OutcomeKind.ENDED, subject: issuer, changes: [] };
}
