import { Act, createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import { enterActs, holdLock, type Author } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { insertEmergencies } from '../emergency-event/insert-emergencies';
import { insertEncounters } from '../encounter/insert-encounters';
import { checkMoments, checkPlan, staffHoursOf } from './check-session';
import { insertRows } from '../insert-rows';
import { StoredFieldSession } from './field-session.entity';
import { correctSession } from './correct-session';
import type { CancelFieldSessionInput, PlanFieldSessionInput, RecordFieldSessionInput } from './field-session.input';
import { planSession } from './plan-session';
import { checkPlanned } from './planned-session';
import { refuseOverlap, refuseUnserved } from './refuse-session';
import { contentOf, digestOf, type SessionContent } from './session-content';
import type { CorrectFieldSessionInput } from './session-correction.input';
import type { WrittenSession } from './written-session';

/** Writes the sessions of street outreach, each whole or not at all, and once however often it is sent. */
export interface FieldSessionService {
  /**
   * By a team of two or more, of whom nobody is in two sessions at once (INV17), with what happened within it (INV19).
   * @throws CONFLICT where the client key belongs to a session of other content
   */
  record(author: Author, session: RecordFieldSessionInput): Promise<WrittenSession>;
  /** A session that lies ahead, by a team of whom nobody is in two at once (INV17). */
  plan(author: Author, plan: PlanFieldSessionInput): Promise<WrittenSession>;
  /** What is otherwise in a session, with who, when and why; what it said before is kept. */
  correct(author: Author, correction: CorrectFieldSessionInput): Promise<WrittenSession>;
  /** A planned session that did not take place: it is kept, and neither counted nor in the way of another. */
  cancel(author: Author, session: CancelFieldSessionInput): Promise<WrittenSession>;
}

export const createFieldSessionService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): FieldSessionService => ({
  async record(author, session) {
    const content = contentOf(session, { isCancelled: false });
    checkPlan(content);
    if (content.endedAt > author.at) {
      throw createError('BAD_USER_INPUT', '`input.endedAt` is in the future', { argument: 'input.endedAt' });
    }
    checkMoments(content);
    return dataSource.transaction((transaction) =>
      writeOnce(transaction, author, content, async () => {
        await refuseOverlap(transaction, author, content);
        await checkPlanned(transaction, author, content);
        await refuseUnserved(transaction, author, content.encounters);
      }),
    );
  },

  plan: async (author, plan) => planSession({ dataSource }, author, plan),

  correct: (author, correction) => correctSession({ dataSource }, author, correction),

  async cancel(author, session) {
    const content = contentOf(session, { isCancelled: true });
    checkPlan(content);
    return dataSource.transaction((transaction) =>
      writeOnce(transaction, author, content, () => checkPlanned(transaction, author, content)),
    );
  },
});

async function writeOnce(
  transaction: EntityManager,
  author: Author,
  content: SessionContent,
  check: () => Promise<void>,
): Promise<WrittenSession> {
  // One session of an organisation at a time: two with one key or one person must not both look before either writes.
  await holdLock(transaction, `field-session/${author.organisationId}`);
  const digest = digestOf(content);
  const earlier = await findEarlier(transaction, author, content.clientKey);
  if (earlier !== null) {
    if (earlier.digest !== digest) {
      throw createError('CONFLICT', '`input.clientKey` belongs to another session', { argument: 'input.clientKey' });
    }
    return { id: earlier.id, encounters: earlier.encounters, staffHours: earlier.staffHours, isRepeated: true };
  }
  await check();
  return insertSession(transaction, author, content, digest);
}

interface EarlierSession {
  readonly id: string;
  readonly digest: string;
  readonly staffHours: number;
  readonly encounters: number;
}

async function findEarlier(
  transaction: EntityManager,
  { organisationId }: Author,
  clientKey: string,
): Promise<EarlierSession | null> {
  const [earlier] = (await transaction.query(
    `select id, digest, staff_hours as "staffHours",
       (select count(*)::int from encounter e where e.session_id = s.id and e.removed_in is null) as encounters
     from field_session s where organisation_id = $1 and client_key = $2`,
    [organisationId, clientKey],
  )) as EarlierSession[];
  return earlier ?? null;
}

async function insertSession(
  transaction: EntityManager,
  author: Author,
  content: SessionContent,
  digest: string,
): Promise<WrittenSession> {
  const { organisationId, at } = author;
  const { encounters, emergencies, ...session } = content;
  const [id, staffHours] = [newId(), staffHoursOf(content)];
  const row = { ...session, id, organisationId, digest, date: osloDate(session.startedAt), staffHours, recordedAt: at };
  await insertRows(transaction, StoredFieldSession, [row]);
  await insertEncounters(transaction, { sessionId: id, organisationId }, encounters);
  await insertEmergencies(transaction, { sessionId: id, organisationId }, emergencies);
  const met = encounters.flatMap(({ youthId }) => (youthId === null ? [] : [youthId]));
  await enterActs(transaction, author, met, { act: Act.WROTE, categories: [DataCategory.OUTREACH_ENCOUNTERS] });
  return { id, encounters: encounters.length, staffHours, isRepeated: false };
}
