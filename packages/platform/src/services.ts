import { consentPersistence } from '@brobygger/consent';
import { gatewayPersistence } from '@brobygger/console-store/persistence';
import { GATEWAY, OWNER_NAMES, REGISTRY, type DatabaseName, type OwnerName } from '@brobygger/domain';
import type { Owner, Persistence } from '@brobygger/subgraph-kit';
import { createRequire } from 'node:module';

export { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';

// By name, so that an agency that the directory knows needs no line here.
const load = createRequire(__filename);

/** The subgraph that the owner's package exports. */
function subgraphOf(name: OwnerName): Owner {
  const { subgraph } = load(`@brobygger/${name}`) as { readonly subgraph?: Owner };
  if (subgraph?.name !== name) throw new TypeError(`the package of \`${name}\` exports no \`subgraph\` of this name`);
  return subgraph;
}

/** Makes a table with one row for each of the names. */
export const tableOf = <Name extends string, Row>(
  names: readonly Name[],
  rowOf: (name: Name) => Row,
): Readonly<Record<Name, Row>> => Object.fromEntries(names.map((name) => [name, rowOf(name)])) as Record<Name, Row>;

/** The owners' subgraphs, by the name that the directory and the supergraph give them. */
export const OWNERS = tableOf(OWNER_NAMES, subgraphOf);

/** What each database holds. */
export const PERSISTENCE: Readonly<Record<DatabaseName, Persistence>> = {
  ...tableOf(OWNER_NAMES, (name) => OWNERS[name].persistence),
  [REGISTRY]: consentPersistence,
  [GATEWAY]: gatewayPersistence,
};
