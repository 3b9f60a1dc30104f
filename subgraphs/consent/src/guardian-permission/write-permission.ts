import {
  ageOn,
  birthday,
  createError,
  newId,
  osloDate,
  ruleViolated,
  type Caller,
  type LocalDate,
} from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { idOrNull, PARTIES } from '../guardian-signing/asked-of-guardians';
import { mayDo, OPEN_STATES, type PermissionAct } from './permission-state';
import { OF_YOUTH, type PermissionRow } from './read-permissions';
import { stateOf } from './told-permission';

/** So long all that are asked can answer, in days. */
const OPEN_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** From this age a youth asks for it themself, and until this one there is something to ask for, in years. */
const ASKS_FROM = 12;
const NEEDED_UNTIL = 18;

/** What somebody did, as what, and on which paper. */
export interface Doing {
  readonly kind: PermissionAct;
  readonly guardianId: string | null;
  readonly by: Caller;
  readonly at: Date;
  readonly scanSha256?: string;
}

const ASK = `
insert into guardian_permission (id, youth_id, organisation_id, asked_at, expires_at) values ($1, $2, $3, $4, $5)`;

const ENTER = `
insert into guardian_permission_event (id, permission_id, kind, guardian_id, at, author_id, capacity, scan_sha256)
values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`;

interface Parties {
  readonly id: string | null;
  readonly agency: string | null;
  readonly birthDate: LocalDate | null;
}

/**
 * Asks for it, and answers with the id. The consents of the youth must be held.
 * @throws YOUTH_NOT_FOUND, NOT_FOUND for an organisation that nobody has, or RULE_VIOLATED (GUARDIAN_PERMISSION)
 */
export async function ask(
  transaction: EntityManager,
  {
    youthId,
    organisationId,
    argument,
  }: { youthId: string; organisationId: string; argument: 'organisationId' | 'input.organisationId' },
  at: Date,
): Promise<string> {
  const parties = await queryIn<Parties>(transaction, 'parties-of-permission', PARTIES, [
    youthId,
    idOrNull(organisationId),
  ]);
  const [{ id = null, agency = null, birthDate = null } = {}] = parties;
  if (birthDate === null) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  if (id === null) throw createError('NOT_FOUND', 'no organisation has this id', { argument });
  const violated = (message: string): Error => ruleViolated('GUARDIAN_PERMISSION', message, argument);
  if (agency !== 'HOUSING') throw violated('only to live with a housing service is asked for');
  const age = ageOn(birthDate, osloDate(at));
  if (age < ASKS_FROM || age >= NEEDED_UNTIL) throw violated('a youth of 12 to 17 years asks for it');
  const before = await queryIn<PermissionRow>(transaction, 'own-permissions', OF_YOUTH, [youthId, null]);
  if (before.some((row) => row.organisationId === id && OPEN_STATES.includes(stateOf(row, at)))) {
    throw violated('one is open to this organisation already: revoke it first');
  }
  const permissionId = newId();
  const expiresAt = new Date(Math.min(at.getTime() + OPEN_DAYS * DAY_MS, birthday(birthDate, NEEDED_UNTIL).getTime()));
  await queryIn(transaction, 'ask-permission', ASK, [permissionId, youthId, id, at, expiresAt]);
  return permissionId;
}

/** Enters what somebody did. The same is entered once. */
export async function enter(transaction: EntityManager, permissionId: string, doing: Doing): Promise<void> {
  const { kind, guardianId, at, by, scanSha256 = null } = doing;
  const values = [newId(), permissionId, kind, guardianId, at, by.personId, by.role, scanSha256];
  await queryIn(transaction, 'enter-permission', ENTER, values);
}

/** @throws RULE_VIOLATED (GUARDIAN_PERMISSION) where nobody can do that with it any more, or yet */
export function assertMay(
  row: PermissionRow,
  act: PermissionAct,
  at: Date,
  argument: 'id' | 'input.permissionId' = 'id',
): void {
  if (mayDo(stateOf(row, at), act)) return;
  throw ruleViolated('GUARDIAN_PERMISSION', 'this is over, or not there yet: read its `state`', argument);
}

/** @throws NOT_FOUND for what is not there, or not the reader's */
export async function find(
  transaction: EntityManager,
  statement: string,
  name: string,
  values: readonly unknown[],
  argument = 'id',
): Promise<PermissionRow> {
  // Without an id there is none, where a null would be all of them.
  const [found] = values.at(-1) === null ? [] : await queryIn<PermissionRow>(transaction, name, statement, values);
  if (found === undefined) throw createError('NOT_FOUND', 'nothing that you may answer has this id', { argument });
  return found;
}
