import { REGISTRY } from '@brobygger/domain';
import { connectMigrated } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { createAdministrationService, type Applied } from './administration/administration.service';
import type { Author } from './administration/author';
import type { Change } from './administration/change';
import { createHasKeys } from './administration/issuer-keys';
import { consentPersistence } from './consent-nouns';

/** Makes the changes in the registry's database, all of them or none, under its runtime role; a running registry goes by them at once. */
export const applyChanges = (
  databaseUrl: string,
  changes: readonly Change[],
  author: Author,
  options: { readonly isDryRun: boolean },
): Promise<Applied> =>
  connected(databaseUrl, (dataSource) =>
    createAdministrationService({ dataSource, hasKeys: createHasKeys() }).apply(changes, author, options),
  );

const LISTS = [
  `select jsonb_build_object('organisation', jsonb_build_object('id', id, 'number', number, 'name', name, 'agency', agency,
    'sector', sector, 'municipality', municipality,
    'municipalityNumber', municipality_number, 'district', district)) as change from organisation order by agency, name, id`,
  `select jsonb_build_object('municipalUnit', jsonb_build_object('id', id, 'name', name, 'municipalityNumber', municipality_number))
    as change from municipal_unit order by municipality_number, name`,
  `select jsonb_build_object('issuer', jsonb_strip_nulls(jsonb_build_object('issuer', issuer, 'audience', audience, 'claims', claims,
    'algorithms', algorithms, 'jwksUri', jwks_uri))) as change from trusted_issuer where ended_at is null order by issuer`,
  `select jsonb_build_object('membership', jsonb_strip_nulls(jsonb_build_object('issuer', m.issuer,
    case m.holder_kind when 'GROUP' then 'group' when 'PERSON' then 'person' else 'consumer' end, m.holder, 'role', m.role,
    'organisation', o.number, 'municipalUnit', u.id, 'profession', m.profession))) as change
    from membership m left join organisation o on o.id = m.organisation_id left join municipal_unit u on u.id = m.organisation_id
    where m.ended_at is null order by m.seq`,
] as const;

/** What stands, as the changes that would set it up anew. */
export const listChanges = (databaseUrl: string): Promise<readonly object[]> =>
  connected(databaseUrl, async (dataSource) => {
    const lists = await Promise.all(LISTS.map((list) => dataSource.query<{ readonly change: object }[]>(list)));
    return lists.flat().map(({ change }) => change);
  });

async function connected<Result>(
  databaseUrl: string,
  use: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = await connectMigrated(REGISTRY, databaseUrl, consentPersistence);
  try {
    return await use(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
