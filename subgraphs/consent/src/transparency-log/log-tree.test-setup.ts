import { Role, type DataCategory } from '@brobygger/domain';
import { hashLeaf, hashNode, EMPTY_ROOT } from '@brobygger/transparency-log';
import { reader, workerOf, type TestRegistry } from '../registry.test-setup';

/** A youth of whom housing has seen something, by a consent. */
export async function aSeenYouth(registry: TestRegistry) {
  const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING', 'Ungbo')];
  await registry.services.consents.give(
    reader(Role.YOUTH, youthId),
    { youthId, recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  const see = (requestId: string, category: DataCategory = 'NAV_CASE') =>
    registry.registry.disclose({
      hop: { caller: workerOf('HOUSING', organisationId), purpose: 'B102', requestId, audience: 'nav' },
      hopToken: null,
      askedBy: 'NAV',
      wants: [{ youthId, category, placesYouth: false, fields: ['Case.status'] }],
    });
  await see('request-1');
  return { youthId, organisationId, see, youth: reader(Role.YOUTH, youthId) };
}

/** The root by the definition of RFC 9162 § 2.1.1, over all leaves again. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return hashLeaf(leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashNode(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** A leaf of the tree as the database has it. */
export interface Leaf {
  readonly index: string;
  readonly kind: string;
  readonly source: string;
  readonly commitment: Buffer;
}

/** The leaves, in their order, and the checkpoints over them. */
export async function treeOf({ dataSource }: Pick<TestRegistry, 'dataSource'>) {
  const leaves = await dataSource.query<Leaf[]>('select index, kind, source, commitment from log_leaf order by index');
  const checkpoints = await dataSource.query<{ size: string; root: Buffer; note: string | null }[]>(
    'select size, root, note from log_checkpoint order by size',
  );
  return { leaves, checkpoints };
}
