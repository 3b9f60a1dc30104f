import type { EntityManager } from 'typeorm';
import { YOUTH_MERGED } from '../messaging/fact';
import { intakeOf, type Intake } from '../messaging/receive';
import type { OpenRecords } from '../service-relation/end-service';
import { holdYouths } from '../service-relation/hold-service';
import { copyRelations, giveRelationsBack } from './merged-relations';

interface Told {
  readonly youth_id: string;
  readonly kept_id: string;
}

/**
 * Takes in which registrations are merged, and moves the records of each to where they belong then. Whose own a row is stays known, and
 * where it stands follows from the newest that was told of that registration alone: so it is the same in whatever order, however often
 * and however late messages come. What is told again is looked at again: what was in the way once, or was written by one who holds no
 * youth (meetings of many), is moved at a later start.
 */
export function createMergeIntake(deps: {
  readonly keepsService: readonly OpenRecords[];
  /** Told how many records could not be moved. */
  readonly onUnmoved: (count: number) => void;
}): Intake {
  const { kind, row, keep } = intakeOf(YOUTH_MERGED);
  return {
    kind,
    row,
    async keep(transaction, payloads, sender) {
      const told = payloads as readonly Told[];
      const formers = [...new Set(told.map((each) => each.youth_id.toLowerCase()))].sort();
      await holdYouths(transaction, [
        ...formers,
        ...told.map((each) => each.kept_id),
        ...(await keptBefore(transaction, formers)),
      ]);
      await keep(transaction, payloads, sender);
      let unmoved = 0;
      for (const former of formers) unmoved += await putInPlace(transaction, deps.keepsService, former);
      if (unmoved > 0) deps.onUnmoved(unmoved);
    },
  };
}

const KEPT_BEFORE = 'select kept_id as "keptId" from merged_youth where youth_id = any($1::uuid[])';

async function keptBefore(transaction: EntityManager, formers: readonly string[]): Promise<readonly string[]> {
  const rows = (await transaction.query(KEPT_BEFORE, [formers])) as readonly { readonly keptId: string }[];
  return rows.map(({ keptId }) => keptId);
}

const REKEY = `
select rekey_youth($1) as unmoved, case when holds then kept_id else youth_id end as target from merged_youth where youth_id = $1`;

/** Moves what is the registration's own. Returns how many records could not be moved. */
async function putInPlace(
  transaction: EntityManager,
  keepsService: readonly OpenRecords[],
  former: string,
): Promise<number> {
  const [{ unmoved, target }] = (await transaction.query(REKEY, [former])) as readonly [
    { readonly unmoved: number; readonly target: string },
  ];
  await giveRelationsBack(transaction, keepsService, { former, target });
  if (target !== former) await copyRelations(transaction, { former, target });
  return unmoved;
}
