import { createError, DataCategory, isId, newId, osloDate, ruleViolated } from '@brobygger/domain';
import {
  holdLock,
  SentHandover,
  stateOfSent,
  type Author,
  type HandoverSender,
  type OwnerParts,
  type Recorded,
} from '@brobygger/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { IS_HELD, IS_TAKEN, onOpenPlace } from './open-place';
import { QualificationEnrolment } from './qualification-enrolment.entity';
import { QualificationGroup } from './qualification-group.entity';
import { OPEN } from './qualification-status';
import type {
  EndQualificationInput,
  EnrolQualificationInput,
  OpenQualificationGroupInput,
  RecordQualificationWeekInput,
  ReferQualificationInput,
} from './qualification.input';
import { recordWeek } from './record-week';

/** Groups of 22B Kvalifisering, and the places in them. */
export interface QualificationService {
  /** @throws BAD_USER_INPUT for a last day before the first (`input.endsOn`), or who takes no youths in such groups (`input.runById`) */
  openGroup(author: Author, input: OpenQualificationGroupInput): Promise<{ readonly id: string }>;
  /**
   * Refers a youth of the office's own, and hands the youth over to who runs the group.
   * @throws CONFLICT where the office has a place of the youth that is not over; RULE_VIOLATED (ONE_QUALIFICATION_PLACE) where another
   * office has
   */
  refer(author: Author, input: ReferQualificationInput): Promise<Recorded>;
  /** Gives a referred youth a place. Refuses the thirteenth (INV16). @throws CONFLICT where the youth has a place with you already */
  enrol(author: Author, input: EnrolQualificationInput): Promise<Recorded>;
  /** A week sent again stands in place of what was sent before. The first makes the place active. */
  recordWeek(author: Author, input: RecordQualificationWeekInput): Promise<Recorded>;
  /** Frees the place. What nobody had answered yet is called back. */
  end(author: Author, input: EndQualificationInput): Promise<Recorded>;
}

/** What one service of another takes a youth in a group on. */
const KIND = 'PLACE';

export const createQualificationService = ({
  recorder,
  handovers,
  dataSource,
  query,
}: Pick<OwnerParts, 'recorder' | 'handovers' | 'dataSource' | 'query'>): QualificationService => {
  /** Who runs the group: another that takes youths in such, or the office itself. */
  const runnerOf = async (
    author: Author,
    named: string | null | undefined,
    argument: string,
  ): Promise<{ readonly runById: string; readonly runBy: string | null }> => {
    const isOwn = named === undefined || named === null || named.toLowerCase() === author.organisationId.toLowerCase();
    if (isOwn) return { runById: author.organisationId, runBy: null };
    return { runById: named.toLowerCase(), runBy: await handovers.nameOfTaker(named, KIND, author, argument) };
  };

  return {
    async openGroup(author, { runById: named, endsOn = null, ...group }) {
      if (endsOn !== null && endsOn < group.startsOn) {
        throw createError('BAD_USER_INPUT', '`input.endsOn` is before `input.startsOn`', { argument: 'input.endsOn' });
      }
      const runner = await runnerOf(author, named, 'input.runById');
      const id = newId();
      const { organisationId } = author;
      await dataSource.manager.insert(QualificationGroup, { ...group, ...runner, id, organisationId, endsOn });
      return { id };
    },

    async refer(author, { youthId, receiverId }) {
      const { runById, runBy } = await runnerOf(author, receiverId, 'input.receiverId');
      return recorder.onServedYouth(author, youthId, DataCategory.NAV_QUALIFICATION, async (transaction) => {
        const { organisationId, at } = author;
        if (await transaction.existsBy(QualificationEnrolment, { youthId, organisationId, status: In(OPEN) })) {
          throw createError('CONFLICT', 'your office has referred the youth already', { argument: 'input.youthId' });
        }
        await assertNoOther(transaction, youthId);
        const id = newId();
        const none = { attendedDays: 0, plannedDays: 0 };
        const referred = { status: 'REFERRED', startedOn: osloDate(at), ...none } as const;
        await transaction.insert(QualificationEnrolment, { id, youthId, organisationId, runById, ...referred });
        if (runBy !== null) {
          await handovers.send(transaction, author, { id, youthId, receiverId: runById, kind: KIND, onDay: null });
        }
        return { id, youthId };
      });
    },

    enrol: (author, { youthId, groupId }) =>
      onOpenPlace({ recorder, query }, author, { youthId, act: 'enrol' }, async (transaction, { id }) => {
        const today = osloDate(author.at);
        const group = await ownGroup(transaction, author, groupId, today);
        if (
          (await takenPlaces(transaction, 'e.youth_id = $1 and e.run_by_id = $2', [youthId, author.organisationId])) > 0
        ) {
          throw createError('CONFLICT', 'the youth is enrolled already', { argument: 'input.youthId' });
        }
        await assertRoom(transaction, group);
        await transaction.update(
          QualificationEnrolment,
          { id, youthId },
          { status: 'ENROLLED', groupId: group.id, enrolledOn: today },
        );
        return { id, youthId };
      }),

    recordWeek: (author, input) =>
      onOpenPlace(
        { recorder, query },
        author,
        { youthId: input.youthId, act: 'recordWeek' },
        async (transaction, place) => {
          await recordWeek(transaction, { place, input, today: osloDate(author.at) });
          return { id: place.id, youthId: input.youthId };
        },
      ),

    end: (author, { youthId, outcome }) =>
      onOpenPlace({ recorder, query }, author, { youthId, act: 'end' }, async (transaction, { id, officeId }) => {
        await transaction.update(
          QualificationEnrolment,
          { id, youthId },
          { status: 'ENDED', outcome, endedOn: osloDate(author.at) },
        );
        const isOffice = officeId === author.organisationId;
        if (isOffice) await callBackUnanswered(transaction, handovers, author, id);
        return { id, youthId };
      }),
  };
};

/** @throws RULE_VIOLATED (ONE_QUALIFICATION_PLACE) where the youth has a place in the city, or waits for one; it is not said with whom */
async function assertNoOther(transaction: EntityManager, youthId: string): Promise<void> {
  // Two offices that refer the youth at once must see each other.
  await holdLock(transaction, `qualification-place/${youthId}`);
  const text = `select from qualification_enrolment e where e.youth_id = $1 and ${IS_HELD} limit 1`;
  if (((await transaction.query(text, [youthId])) as readonly unknown[]).length === 0) return;
  const says = 'the youth has a place in 22B Kvalifisering, or is referred to it';
  throw ruleViolated('ONE_QUALIFICATION_PLACE', says, 'input.youthId');
}

/** How many places are taken, of those that a condition is true of. */
async function takenPlaces(transaction: EntityManager, condition: string, values: readonly unknown[]): Promise<number> {
  const text = `select count(*)::int as n from qualification_enrolment e where ${condition} and ${IS_TAKEN}`;
  const [row] = (await transaction.query(text, [...values])) as readonly { readonly n: number }[];
  return row?.n ?? 0;
}

/** @throws BAD_USER_INPUT for a group that the organisation does not run, or that is over */
async function ownGroup(
  transaction: EntityManager,
  { organisationId: runById }: Author,
  groupId: string,
  today: string,
): Promise<QualificationGroup> {
  const group = isId(groupId) ? await transaction.findOneBy(QualificationGroup, { id: groupId, runById }) : null;
  if (group !== null && (group.endsOn === null || today <= group.endsOn)) return group;
  throw createError('BAD_USER_INPUT', '`input.groupId` is no group that your organisation runs now', {
    argument: 'input.groupId',
  });
}

async function assertRoom(transaction: EntityManager, { id: groupId, capacity }: QualificationGroup): Promise<void> {
  // Two who take the last place at once must see each other.
  await holdLock(transaction, `qualification-group/${groupId}`);
  const taken = await takenPlaces(transaction, 'e.group_id = $1', [groupId]);
  if (taken >= capacity) throw ruleViolated('INV16', `this group of 22B Kvalifisering takes at most ${capacity}`);
}

/** Of a youth whom nobody has accepted, or whom the organisation keeps waiting, nothing is asked any more. */
async function callBackUnanswered(
  transaction: EntityManager,
  handovers: HandoverSender,
  author: Author,
  id: string,
): Promise<void> {
  const sent = await transaction.findOneBy(SentHandover, { id });
  const isUnanswered = sent !== null && ['REQUESTED', 'ON_HOLD'].includes(stateOfSent(sent));
  if (isUnanswered) await handovers.move(transaction, author, { id, to: 'CANCELLED', reason: 'NO_LONGER_NEEDED' });
}
