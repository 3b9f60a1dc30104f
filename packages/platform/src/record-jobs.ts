import { CONSENT_RECORDS, enterErased, openHolds } from '@brobygger/consent';
import { OWNER_NAMES, REGISTRY, type OwnerName, type ServiceName } from '@brobygger/domain';
import {
  replayErasures,
  retellLog,
  retainRecords,
  type HeldRecords,
  type RecordDecision,
  type RetainedOwner,
  type RetainRecordsOptions,
} from '@brobygger/subgraph-kit';
import { OWNERS, PERSISTENCE, tableOf } from './services';

export { ErasuresUnreadable, NotErasedAgain, recordDecisionIn, RecordsRefused } from '@brobygger/subgraph-kit';

/** What each service holds of youths, by kind of record. */
export const RECORDS: Readonly<Record<ServiceName, HeldRecords>> = {
  ...tableOf(OWNER_NAMES, (name) => OWNERS[name].records),
  [REGISTRY]: CONSENT_RECORDS,
};

/** A service as the jobs on its records know it. */
function retainedOf(name: ServiceName): RetainedOwner {
  const of = { name, persistence: PERSISTENCE[name], records: RECORDS[name] };
  if (name === REGISTRY) return { ...of, keepsService: [], enter: enterErased };
  return { ...of, keepsService: OWNERS[name].nouns.flatMap(({ keepsService = [] }) => keepsService) };
}

/** Erases records of a service by a decision, with what the registry at the address knows that keeps them. */
export async function retainRecordsOf(
  name: ServiceName,
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

/** Erases again, in the database of a service, what its file of erasures says. */
export const replayErasuresOf = (
  name: ServiceName,
  ownerUrl: string,
  options: Parameters<typeof replayErasures>[2],
): Promise<void> => replayErasures(ownerUrl, retainedOf(name), options);

/** Tells the registry again what the log of an owner has since a moment. */
export const retellLogOf = (
  name: OwnerName,
  ownerUrl: string,
  options: Parameters<typeof retellLog>[2],
): Promise<void> => retellLog(ownerUrl, { name, persistence: PERSISTENCE[name] }, options);
