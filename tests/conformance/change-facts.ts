import { OWNER_NAMES } from '@brobygger/domain';
import type { ServiceName } from '@brobygger/platform';
import type { Ids } from './ids';
import type { SuiteWorld } from './suite-world';
import type { Change } from './suite-schema';

/** Does what a moment says: consents by the mutations of whoever does it, what no mutation is for by SQL. */
export async function makeChange(world: SuiteWorld, change: Change, ids: Ids): Promise<void> {
  const { databases } = world;
  const everywhere = (text: string, values: readonly unknown[], names: readonly ServiceName[]): Promise<unknown> =>
    Promise.all(names.map((name) => databases.query(name, text, values)));
  const ALL = ['consent', ...OWNER_NAMES] as const;
  if ('withdraw' in change) {
    const id = ids.consent(change.withdraw);
    if (change.by === 'authority') {
      await world.carryOut('consent-officer', INVALIDATE, { input: { id, decision: 'Datatilsynet 26/1' } }, ids);
    } else {
      await world.carryOut(change.by === 'youth' ? 'youth' : 'consent-officer', WITHDRAW, { id }, ids);
    }
  } else if ('give' in change) {
    const { name, to, purpose, categories, until } = change.give;
    const input = { recipientId: ids.organisation(to), purpose, categories, validTo: until.toISOString() };
    const { giveConsent } = await world.carryOut<{ giveConsent: { id: string } }>('youth', GIVE, { input }, ids);
    if (name !== undefined) ids.noteConsent(name, giveConsent.id);
  } else if ('block' in change) {
    await everywhere(
      'insert into worker_block (youth_id, person_id) values ($1, $2)',
      [ids.youth, ids.personId(change.block)],
      ALL,
    );
  } else if ('unblock' in change) {
    const values = [ids.youth, ids.personId(change.unblock)];
    await everywhere('update worker_block set holds = false where youth_id = $1 and person_id = $2', values, ALL);
  } else if ('protect' in change) {
    await databases.query('consent', 'update youth set protection = $2 where id = $1', [ids.youth, change.protect]);
    await everywhere(PROTECT, [ids.youth, change.protect], OWNER_NAMES);
  } else if ('endService' in change) {
    const values = [ids.youth, ids.organisation(change.endService), world.now()];
    await everywhere(
      'update service_relation set valid_to = $3 where youth_id = $1 and organisation_id = $2',
      values,
      ALL,
    );
  } else {
    await databases.query('consent', 'update information_order set ended_at = $2 where order_id = $1', [
      ids.order(change.endOrder),
      world.now(),
    ]);
  }
  await world.settle();
}

const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }';
const INVALIDATE = 'mutation ($input: InvalidateConsentInput!) { invalidateConsent(input: $input) { id } }';
const GIVE = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';
const PROTECT = `insert into protected_youth (youth_id, protection) values ($1, $2)
  on conflict (youth_id) do update set protection = excluded.protection`;
