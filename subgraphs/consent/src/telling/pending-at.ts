import { isOwnerName, SERVICES, type Agency, type ServiceName } from '@brobygger/domain';
import type { Relay } from '@brobygger/subgraph-kit';

/** The agencies whose services these are. */
export const agenciesOf = (destinations: readonly ServiceName[]): readonly Agency[] =>
  destinations.filter(isOwnerName).map((name) => SERVICES[name].agency);

/** Tries now to deliver the messages, and returns the agencies that have not confirmed them. */
export const pendingAt = async (
  relay: Pick<Relay, 'confirm'>,
  told: readonly { readonly id: string }[],
): Promise<readonly Agency[]> => agenciesOf(await relay.confirm(told.map(({ id }) => id)));
