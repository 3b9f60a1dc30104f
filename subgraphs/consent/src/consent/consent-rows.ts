import { newId, type ConsentMethod, type ShownText } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { CATALOGUE_NOW } from '../legal-catalogue/keep-catalogue';
import type { SaidOfHearing } from './child-heard';
import type { ClientKey } from './client-key';
import { Consent } from './consent.entity';
import type { Signing } from './signing';

interface Column {
  readonly name: string;
  readonly property: keyof Consent;
}

const columnsOf = ({ connection }: EntityManager): readonly Column[] =>
  connection
    .getMetadata(Consent)
    .columns.map(({ databaseName, propertyName }) => ({ name: databaseName, property: propertyName as keyof Consent }));

/**
 * The consents that a statement answers with, which is given the columns of the row `c` by their names in the entity. To give and to
 * withdraw are statements written here, since TypeORM's builder costs more to make one than it takes to run it.
 */
export async function readConsents(
  transaction: EntityManager,
  name: string,
  statement: (columns: string) => string,
  values: readonly unknown[],
): Promise<Consent[]> {
  const columns = columnsOf(transaction).map(({ name, property }) => `c.${name} as "${property}"`);
  const rows = await queryIn<object>(transaction, name, statement(columns.join(', ')), values);
  return rows.map((row) => Object.assign(new Consent(), row));
}

/** How a consent came about, which its history alone keeps. */
export interface Origin {
  readonly signing: Omit<Signing, 'method'> & { readonly method: ConsentMethod | null };
  /** Whether a child was heard for whom guardians signed it. */
  readonly hearing: SaidOfHearing | null;
  readonly clientKey: ClientKey | null;
  /** The text that was shown; of what was given before it was recorded, none. */
  readonly text: Pick<ShownText, 'version' | 'hash'> | { readonly version: null; readonly hash: null };
  /** When it was entered, where another consent is its cause; absent, as it was given. */
  readonly entry?: { readonly at: Date; readonly causeId: string };
}

/** Enters a consent as it is, and the first line of its history. */
export async function insertConsent(
  transaction: EntityManager,
  consent: Consent,
  { signing, hearing, clientKey, text, entry }: Origin,
): Promise<void> {
  const columns = columnsOf(transaction);
  const event = {
    id: newId(),
    consent_id: consent.id,
    version: consent.version,
    kind: 'GIVEN',
    at: entry?.at ?? consent.givenAt,
    author_id: consent.enteredBy,
    capacity: consent.enteredAs,
    cause_id: entry?.causeId ?? null,
    method: signing.method,
    witness_id: signing.witness ?? null,
    minute: signing.minute ?? null,
    scan_sha256: signing.scanSha256 ?? null,
    maturity: signing.maturity ?? null,
    spoken_language: signing.spokenLanguage ?? null,
    interpreter: signing.interpreter ?? null,
    heard: hearing?.heard ?? null,
    heard_how: hearing?.how ?? null,
    text_version: text.version,
    text_hash: text.hash,
    language: consent.language,
    client_key: clientKey?.key ?? null,
    digest: clientKey?.digest ?? null,
  };
  const numbers = (from: number, count: number): string =>
    Array.from({ length: count }, (_none, n) => `$${from + n}`).join(', ');
  const names = Object.keys(event);
  await queryIn(
    transaction,
    'give-consent',
    `with given as (
      insert into consent (${columns.map(({ name }) => name).join(', ')}) values (${numbers(1, columns.length)}) returning id
    ) insert into consent_event (${names.join(', ')}, catalogue)
    values (${numbers(columns.length + 1, names.length)}, ${CATALOGUE_NOW})`,
    [...columns.map(({ property }) => consent[property]), ...Object.values(event)],
  );
}
