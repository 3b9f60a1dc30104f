import { openHolds } from '@brobygger/consent';
import type { OwnerName } from '@brobygger/domain';
import {
  replayErasures,
  retainRecords,
  type RecordDecision,
  type RetainedOwner,
  type RetainRecordsOptions,
} from '@brobygger/subgraph-kit';
import { OWNERS } from './services';

export { ErasuresUnreadable, NotErasedAgain, recordDecisionIn, RecordsRefused } from '@brobygger/subgraph-kit';

/** An owner as the jobs on its records know it. */
const retainedOf = (name: OwnerName): RetainedOwner => ({
  ...OWNERS[name],
  keepsService: OWNERS[name].nouns.flatMap(({ keepsService = [] }) => keepsService),
});

/** Erases records of an owner by a decision, with what the registry at the address knows that keeps them. */
export async function retainRecordsOf(
  name: OwnerName,
  ownerUrl: string,
  decision: RecordDecision,
  { registryUrl, ...options }: Omit<RetainRecordsOptions, 'holds'> & { readonly registryUrl: string },
): Promise<void> {
  const { close, ...holds } = await openHolds(registryUrl);
  try {
    await retainRecords(ownerUrl, retainedOf(name), decision, { ...options, holds });
  } finally {
    await close();
  }
}

/** Erases again, in the database of an owner, what its file of erasures says. */
export const replayErasuresOf = (
  name: OwnerName,
  ownerUrl: string,
  options: Parameters<typeof replayErasures>[2],
): Promise<void> => replayErasures(ownerUrl, OWNERS[name], options);
