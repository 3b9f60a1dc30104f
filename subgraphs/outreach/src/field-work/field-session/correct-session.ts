import { createHash } from 'node:crypto';
import { Act, createError, DataCategory, isId, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { enterActs, holdLock, isKeptOut, type Author } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { insertEmergencies } from '../emergency-event/insert-emergencies';
import { insertEncounters } from '../encounter/insert-encounters';
import { checkMoments, checkPlan, staffHoursOf } from './check-session';
import { StoredFieldSession } from './field-session.entity';
import type { WrittenSession } from './written-session';
import { refuseOverlap, refuseUnserved } from './refuse-session';
import { contentOf, type SessionContent } from './session-content';
import { FieldSessionCorrection } from './session-correction.entity';
import type { CorrectFieldSessionInput } from './session-correction.input';

/**
 * Corrects a session of the own organisation, with who, when and why; what it said before is kept. The rules of a session hold for what
 * it says then (INV17, INV19). A meeting is taken out by who may write of its youth; the others stay, also those that nobody shows.
 * @throws NOT_FOUND for a session that the organisation does not have
 * @throws CONFLICT where the client key belongs to another correction
 */
export function correctSession(
  { dataSource }: { readonly dataSource: DataSource },
  author: Author,
  input: CorrectFieldSessionInput,
): Promise<WrittenSession> {
  return dataSource.transaction(async (transaction) => {
    const { organisationId } = author;
    await holdLock(transaction, `field-session/${organisationId}`);
    const digest = digestOf(input);
    const earlier = await transaction.findOneBy(FieldSessionCorrection, { organisationId, clientKey: input.clientKey });
    if (earlier !== null && earlier.digest !== digest) {
      throw createError('CONFLICT', '`input.clientKey` belongs to another correction', { argument: 'input.clientKey' });
    }
    if (earlier !== null) return receiptOf(transaction, earlier.sessionId, true);
    await refuseUnserved(transaction, author, namedIn(input));
    const former = await ownSession(transaction, author, input.sessionId);
    const content = contentAfter(former, input);
    checkPlan(content);
    if (!content.isCancelled && content.endedAt > author.at) {
      throw createError('BAD_USER_INPUT', '`input.endedAt` is in the future', { argument: 'input.endedAt' });
    }
    checkMoments(content);
    if (!content.isCancelled) await refuseOverlap(transaction, author, content, former.id);
    const correction = await keepFormer(transaction, author, { former, input, digest });
    const removed = await takeOut(transaction, author, correction, input);
    await writeAnew(transaction, former, content);
    const session = { sessionId: former.id, organisationId, addedIn: correction.id };
    await insertEncounters(transaction, session, content.encounters);
    await insertEmergencies(transaction, session, content.emergencies);
    await checkStanding(transaction, former.id, content);
    const added = content.encounters.flatMap(({ youthId }) => (youthId === null ? [] : [youthId]));
    await enterActs(transaction, author, [...removed, ...added], {
      act: Act.WROTE,
      categories: [DataCategory.OUTREACH_ENCOUNTERS],
    });
    return receiptOf(transaction, former.id, false);
  });
}

const digestOf = ({ clientKey: _key, ...input }: CorrectFieldSessionInput): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(input).sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('hex');

const namedIn = ({ encounters = [] }: CorrectFieldSessionInput): readonly { readonly youthId: string | null }[] =>
  encounters.map(({ youthId }) => ({ youthId: youthId?.toLowerCase() ?? null }));

async function ownSession(
  transaction: EntityManager,
  { organisationId }: Author,
  sessionId: string,
): Promise<StoredFieldSession> {
  const session = isId(sessionId)
    ? await transaction.findOneBy(StoredFieldSession, { id: sessionId, organisationId })
    : null;
  if (session === null) throw createError('NOT_FOUND', 'your organisation has no such session');
  return session;
}

/** What the session says when it is corrected, with the meetings and emergencies that come to it. */
const contentAfter = (former: StoredFieldSession, input: CorrectFieldSessionInput): SessionContent =>
  contentOf(
    {
      clientKey: former.clientKey,
      startedAt: input.startedAt ?? former.startedAt,
      endedAt: input.endedAt ?? former.endedAt,
      area: input.area ?? former.area,
      staffIds: input.staffIds ?? former.staffIds,
      encounters: input.encounters ?? [],
      emergencies: input.emergencies ?? [],
    },
    { isCancelled: input.isCancelled ?? former.isCancelled },
  );

async function keepFormer(
  transaction: EntityManager,
  { organisationId, personId, at }: Author,
  {
    former,
    input,
    digest,
  }: { readonly former: StoredFieldSession; readonly input: CorrectFieldSessionInput; readonly digest: string },
): Promise<{ readonly id: string; readonly sessionId: string }> {
  const id = newId();
  await transaction.insert(FieldSessionCorrection, {
    id,
    organisationId,
    sessionId: former.id,
    clientKey: input.clientKey,
    digest,
    correctedBy: personId,
    correctedAt: at,
    reason: input.reason,
    formerStartedAt: former.startedAt,
    formerEndedAt: former.endedAt,
    formerArea: former.area,
    formerStaffIds: [...former.staffIds],
    wasCancelled: former.isCancelled,
    addedEncounters: input.encounters?.length ?? 0,
    removedEncounters: distinct(input.removedEncounterIds).length,
  });
  return { id, sessionId: former.id };
}

const distinct = (ids: readonly string[] = []): readonly string[] => [...new Set(ids.map((id) => id.toLowerCase()))];

const TAKE_OUT_ENCOUNTERS = `
update encounter e set removed_in = $1
where session_id = $2 and id = any($3::uuid[]) and removed_in is null and (youth_id is null or (
  exists (select from service_relation s where s.youth_id = e.youth_id and s.organisation_id = e.organisation_id and s.valid_to is null)
  and not ${isKeptOut({ youth: 'e.youth_id', person: '$4' })}))
returning youth_id as "youthId"`;

const TAKE_OUT_EMERGENCIES = `
update emergency_event set removed_in = $1 where session_id = $2 and id = any($3::uuid[]) and removed_in is null returning id`;

/** Takes out what was written by mistake, and answers with the youths whose meetings it was. */
async function takeOut(
  transaction: EntityManager,
  { personId }: Author,
  correction: { readonly id: string; readonly sessionId: string },
  { removedEncounterIds, removedEmergencyIds }: CorrectFieldSessionInput,
): Promise<readonly string[]> {
  const run = async <Row>(argument: string, statement: string, ids: readonly string[], more: readonly unknown[]) => {
    if (ids.length === 0) return [];
    const [rows] = ids.every(isId)
      ? ((await transaction.query(statement, [correction.id, correction.sessionId, ids, ...more])) as [Row[], number])
      : [[]];
    if (rows.length === ids.length) return rows;
    throw createError('BAD_USER_INPUT', `\`${argument}\` names what is not in the session`, { argument });
  };
  const encounters = await run<{ readonly youthId: string | null }>(
    'input.removedEncounterIds',
    TAKE_OUT_ENCOUNTERS,
    distinct(removedEncounterIds),
    [personId],
  );
  await run('input.removedEmergencyIds', TAKE_OUT_EMERGENCIES, distinct(removedEmergencyIds), []);
  return encounters.flatMap(({ youthId }) => (youthId === null ? [] : [youthId]));
}

const writeAnew = (transaction: EntityManager, { id }: StoredFieldSession, content: SessionContent): Promise<unknown> =>
  transaction.update(
    StoredFieldSession,
    { id },
    {
      date: osloDate(content.startedAt),
      startedAt: content.startedAt,
      endedAt: content.endedAt,
      area: content.area,
      staffIds: [...content.staffIds],
      staffHours: staffHoursOf(content),
      isCancelled: content.isCancelled,
    },
  );

const STANDING = `
select coalesce(bool_or(moment < $2 or moment >= $3), false) as outside, count(*)::int as all
from (select met_at from encounter where session_id = $1 and removed_in is null
  union all select happened_at from emergency_event where session_id = $1 and removed_in is null) as standing(moment)`;

/** What stands of the session still lies within it (INV19), and what did not take place has nothing in it. */
async function checkStanding(
  transaction: EntityManager,
  sessionId: string,
  { startedAt, endedAt, isCancelled }: SessionContent,
): Promise<void> {
  const [standing] = (await transaction.query(STANDING, [sessionId, startedAt, endedAt])) as [
    { readonly outside: boolean; readonly all: number },
  ];
  if (isCancelled && standing.all > 0) {
    throw createError('BAD_USER_INPUT', '`input.isCancelled`: the session has meetings or emergencies', {
      argument: 'input.isCancelled',
    });
  }
  if (standing.outside) {
    throw ruleViolated('INV19', '`input.endedAt`: a meeting or an emergency would lie outside', 'input.endedAt');
  }
}

async function receiptOf(transaction: EntityManager, id: string, isRepeated: boolean): Promise<WrittenSession> {
  const [counted] = (await transaction.query(
    `select staff_hours as "staffHours", (select count(*)::int from encounter where session_id = $1 and removed_in is null) as encounters
     from field_session where id = $1`,
    [id],
  )) as [{ readonly staffHours: number; readonly encounters: number }];
  return { id, ...counted, isRepeated };
}
