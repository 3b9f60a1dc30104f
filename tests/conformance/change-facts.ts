import { OWNER_NAMES } from '@brobygger/domain';
import type { ServiceName } from '@brobygger/platform';
import { consentOfRequest } from './consent-of-request';
import type { Ids } from './ids';
import type { CarriedOut, SuiteWorld } from './suite-world';
import type { Change } from './suite-schema';
import { WITNESS } from './write-facts';

type ChangeOf<Key extends string> = Extract<Change, Readonly<Record<Key, unknown>>>;

/**
 * Does what a moment says: by the mutations of whoever does it, and what no mutation is for by SQL. Answers with the rule by which it is
 * refused, or `null` where it is carried out.
 */
export async function makeChange(world: SuiteWorld, change: Change, ids: Ids): Promise<string | null> {
  const rule = await carriedOut(world, change, ids);
  await world.settle();
  return rule;
}

async function carriedOut(world: SuiteWorld, change: Change, ids: Ids): Promise<string | null> {
  const does = (who: string, mutation: string, variables: object): Promise<CarriedOut> =>
    world.carryOut(who, mutation, variables, ids);
  if ('withdraw' in change) return withdraw(world, change, ids);
  if ('give' in change) return give(does, change, ids);
  if ('sign' in change) return sign(does, change, ids);
  if ('signing' in change) {
    const { id, rule } = await does(change.by, 'answerAsGuardian', {
      id: ids.sent(change.signing),
      accept: change.says === 'yes',
    });
    if (id !== null && change.lapses !== undefined) {
      await noteGiven(world, change.signing, { text: OF_SIGNING, values: [id] }, ids);
    }
    return rule;
  }
  if ('takeBack' in change) return (await does('youth', 'takeBackSigning', { id: ids.sent(change.takeBack) })).rule;
  if ('request' in change) {
    const { name, by, purpose, categories } = change.request;
    const input = { youthId: ids.youth, purpose, categories, reason: 'Vi vil hjelpe deg med det som kommer.' };
    const { id, rule } = await does(by, 'requestConsent', { input });
    if (id !== null) ids.noteSent(name, id);
    return rule;
  }
  if ('answer' in change) return answer(world, change, ids);
  if ('cancel' in change) return (await does(change.by, 'cancelConsentRequest', { id: ids.sent(change.cancel) })).rule;
  await writeChange(world, change, ids);
  return null;
}

/** All of it, or some of its categories: by the youth, by an officer, or as an authority has decided. */
async function withdraw(world: SuiteWorld, change: ChangeOf<'withdraw'>, ids: Ids): Promise<string | null> {
  const does = (who: string, mutation: string, variables: object): Promise<CarriedOut> =>
    world.carryOut(who, mutation, variables, ids);
  const id = ids.consent(change.withdraw);
  const expectedVersion = change.by === 'youth' ? null : await versionOf(world, id);
  const alike = change.by === 'youth' ? [] : await alikeOf(world, id);
  if (change.by === 'authority') {
    const input = { id, decision: 'Datatilsynet 26/1', expectedVersion, alike };
    return (await does('consent-officer', 'invalidateConsent', { input })).rule;
  }
  const signing = { method: 'ORAL', witness: WITNESS, minute: 'Vil ikke mer.' };
  const input = {
    ...(change.by === 'youth' ? {} : { signing, alike }),
    ...('categories' in change ? { categories: change.categories } : {}),
  };
  const who = change.by === 'youth' ? 'youth' : 'consent-officer';
  const { rule } = await does(who, 'withdrawConsent', { id, expectedVersion, input });
  if (rule === null && 'categories' in change && change.rest !== undefined) {
    await noteGiven(world, change.rest, { text: OF_NARROWED, values: [id] }, ids);
  }
  return rule;
}

/** The version of the consent as whoever reads it now knows it. */
async function versionOf({ databases }: SuiteWorld, id: string): Promise<number> {
  const read = 'select version from consent where id = $1';
  const [consent] = await databases.query<{ readonly version: number }>('consent', read, [id]);
  if (consent === undefined) throw new Error('a consent that is ended is gone');
  return consent.version;
}

/** What else ends with the consent, as whoever reads it now knows it. */
const alikeOf = ({ databases }: SuiteWorld, id: string): Promise<readonly object[]> =>
  databases.query<object>('consent', ALIKE, [id]);

type Does = (who: string, mutation: string, variables: object) => Promise<CarriedOut>;

/** By the youth alone, or on a paper that an officer enters. */
async function give(
  does: Does,
  { give: given, guardian, signedBy, heard }: ChangeOf<'give'>,
  ids: Ids,
): Promise<string | null> {
  const { name, to, purpose, categories, until } = given;
  const form = { recipientId: ids.organisation(to), purpose, categories, validTo: until.toISOString() };
  const paper = {
    ...form,
    youthId: ids.youth,
    signedBy,
    ...(guardian === undefined ? {} : { guardianId: ids.personId(guardian) }),
    ...(heard === undefined ? {} : { heard: { heard, how: 'Vi snakket om det hjemme.' } }),
    signing: { method: 'PAPER', scanSha256: '0'.repeat(64), maturity: 'Forstår hva et ja kommer til.' },
  };
  const { id, rule } =
    signedBy === undefined
      ? await does('youth', 'giveConsent', { input: form })
      : await does('consent-officer', 'giveConsent', { input: paper });
  if (id !== null && name !== undefined) ids.noteConsent(name, id);
  return rule;
}

/** Says yes for guardians to sign too, and sends it. */
async function sign(does: Does, { sign: draft, sendTo }: ChangeOf<'sign'>, ids: Ids): Promise<string | null> {
  const { name, to, purpose, categories, until } = draft;
  const input = { recipientId: ids.organisation(to), purpose, categories, validTo: until.toISOString() };
  const { id, rule } = await does('youth', 'signForGuardian', { input });
  if (id === null) return rule;
  ids.noteSent(name, id);
  return (await does('youth', 'sendToGuardians', { id, guardianIds: sendTo.map(ids.personId) })).rule;
}

async function answer(world: SuiteWorld, change: ChangeOf<'answer'>, ids: Ids): Promise<string | null> {
  const { yes, no, until } = change;
  const said = (categories: readonly string[], accept: boolean) => categories.map((category) => ({ category, accept }));
  const input = {
    requestId: ids.sent(change.answer),
    answers: [...said(yes, true), ...said(no, false)],
    ...(until === undefined ? {} : { validTo: until.toISOString() }),
  };
  const { id, rule } = await world.carryOut('youth', 'answerConsentRequest', { input }, ids);
  for (const category of id === null ? [] : yes) {
    await noteGiven(world, consentOfRequest(change.answer, category), { text: OF_ANSWER, values: [id, category] }, ids);
  }
  return rule;
}

/** Notes under which id the registry has the consent that came of it. */
async function noteGiven(
  { databases }: SuiteWorld,
  name: string,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
  ids: Ids,
): Promise<void> {
  const [row] = await databases.query<{ readonly id: string }>('consent', text, values);
  if (row === undefined) throw new Error(`no consent \`${name}\` came of it`);
  ids.noteConsent(name, row.id);
}

const ALIKE = `select c.id, c.version from consent s join consent c using (youth_id, recipient_id, purpose)
  where s.id = $1 and c.id <> s.id and c.categories && s.categories and c.withdrawn_at is null`;
const OF_NARROWED = 'select superseded_by as id from consent where id = $1 and superseded_by is not null';
const OF_SIGNING =
  'select consent_id as id from guardian_signing_event where signing_id = $1 and consent_id is not null';
const OF_ANSWER = `select consent_id as id from consent_request_answer
  where request_id = $1 and category = $2 and consent_id is not null order by at desc limit 1`;

/** What no mutation of the suite is for: it is written as each service has it. */
type WrittenChange =
  | ChangeOf<'block'>
  | ChangeOf<'unblock'>
  | ChangeOf<'protect'>
  | ChangeOf<'endService'>
  | ChangeOf<'endOrder'>;

async function writeChange(world: SuiteWorld, change: WrittenChange, ids: Ids): Promise<void> {
  const { databases } = world;
  const everywhere = (text: string, values: readonly unknown[], names: readonly ServiceName[]): Promise<unknown> =>
    Promise.all(names.map((name) => databases.query(name, text, values)));
  const ALL = ['consent', ...OWNER_NAMES] as const;
  if ('block' in change) {
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
}

const PROTECT = `insert into protected_youth (youth_id, protection) values ($1, $2)
  on conflict (youth_id) do update set protection = excluded.protection`;
