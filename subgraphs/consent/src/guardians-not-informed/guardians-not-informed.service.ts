import {
  Act,
  Basis,
  createError,
  isDataCategory,
  isId,
  newId,
  Role,
  ruleViolated,
  type Caller,
  type LocalDate,
} from '@brobygger/domain';
import { isKeptOut, queryIn, serves, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { heldConsents } from '../consent/end-consents';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { isReviewDay, REVIEW_DAY } from '../reviewed/review-day';
import { reviewedStateOf, ReviewedState } from '../reviewed/review-machine';
import { after } from '../state-machine';
import type { GuardiansNotInformedInput, ReviewGuardiansNotInformedInput } from './guardians-not-informed.input';
import { notInformedRules } from './guardians-not-informed.rules';
import {
  GuardiansNotInformed,
  NotInformedReview,
  type GuardiansNotInformedEvent,
  type NotInformedEventKind,
} from './guardians-not-informed.type';
import { NOT_INFORMED_MACHINE } from './not-informed-machine';
import { ENTER_EVENT, hasRecorded, OF_YOUTH, RECORD } from './not-informed-rows.sql';

type Context = Pick<SubgraphContext, 'hop' | 'at'>;

/** Records that guardians are not informed of health care. */
export interface GuardiansNotInformedService {
  /**
   * Records it for a youth whom the own organisation serves, and enters it in the youth's log.
   * @throws YOUTH_NOT_FOUND to whom may not set it, RULE_VIOLATED (GUARDIANS_NOT_INFORMED)
   */
  record(context: Context, input: GuardiansNotInformedInput): Promise<GuardiansNotInformed>;
  /**
   * Says what was found of what the own profession looks at: what it has recorded in the own organisation, and, of a youth whom that
   * serves, what it has recorded in another that does no longer. Enters it in the youth's log.
   * @throws YOUTH_NOT_FOUND, NOT_FOUND, RULE_VIOLATED (GUARDIANS_NOT_INFORMED)
   */
  review(context: Context, input: ReviewGuardiansNotInformedInput): Promise<GuardiansNotInformed>;
  /** Of the youth at the moment, newest first: to a worker what the own profession looks at, to the others all. */
  ofYouth(reader: Caller, youthId: string, at: Date): Promise<readonly GuardiansNotInformed[]>;
}

const IS_SERVED = serves({ youth: 'y.id', organisation: '$2::uuid', at: '$3::timestamptz' });

const allowed = (may: string): string => `
select y.birth_date as "birthDate", ${heldConsents('y.id::text')} from youth y where y.id = $1 and y.merged_into is null
  and ${may} and not ${isKeptOut({ youth: 'y.id', person: '$4::text' })}`;

/** SQL: the youth of whom the profession $5 at the organisation $2 may record it, or look at it again. */
const ALLOWED = {
  record: allowed(`${IS_SERVED} and $5::text is not null`),
  review: allowed(
    `(${IS_SERVED} or ${hasRecorded({ organisation: '$2::uuid', profession: '$5::text' })}) and $5::text is not null`,
  ),
} as const;

interface Row extends Omit<GuardiansNotInformed, 'categories' | 'stands' | 'events'> {
  readonly categories: readonly string[];
  readonly isOfAge: boolean;
  readonly events: readonly (Omit<GuardiansNotInformedEvent, 'at'> & { readonly at: string })[];
}

export const createGuardiansNotInformedService = ({
  dataSource,
  query,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
}): GuardiansNotInformedService => ({
  record: (context, input) =>
    dataSource.transaction(async (transaction) => {
      const { youthId, categories, ground, reason, reviewOn } = input;
      const { caller } = context.hop;
      const birthDate = await assertMay('record', transaction, context, youthId);
      const objection = notInformedRules.find(({ objects }) => objects({ caller, input, birthDate, at: context.at }));
      if (objection !== undefined) throw violated(objection);
      const id = newId();
      await queryIn(transaction, 'guardians-not-informed', RECORD, [
        id,
        youthId,
        caller.organisationId,
        caller.profession,
        [...categories],
        ground,
        reason.trim(),
        caller.personId,
        context.at,
      ]);
      return enter(transaction, context, { youthId, id, kind: 'RECORDED', reviewOn });
    }),

  review: (context, { youthId, notInformedId, outcome, reviewOn = null }) =>
    dataSource.transaction(async (transaction) => {
      await assertMay('review', transaction, context, youthId);
      const argument = 'input.reviewOn';
      if (outcome === NotInformedReview.KEPT && !isReviewDay(reviewOn, context.at)) {
        throw violated({ message: REVIEW_DAY, argument });
      }
      if (outcome !== NotInformedReview.KEPT && reviewOn !== null) {
        throw violated({ message: 'what ends is looked at no more', argument });
      }
      const id = notInformedId.toLowerCase();
      const row = await find(transaction, context, youthId, id);
      if (row === undefined || !isStanding(row) || after(NOT_INFORMED_MACHINE, stateOf(row), outcome) === null) {
        throw createError('NOT_FOUND', 'nothing of this id stands that you may review', {
          argument: 'input.notInformedId',
        });
      }
      return enter(transaction, context, { youthId, id, kind: outcome, reviewOn });
    }),

  ofYouth: async (reader, youthId, at) => {
    if (reader.role === Role.CASEWORKER && reader.profession === undefined) return [];
    const own = reader.role === Role.CASEWORKER ? [reader.organisationId, reader.profession] : [null, null];
    return (await query<Row>('not-informed-of-youth', OF_YOUTH, [youthId, ...own, at])).map(toldOf);
  },
});

const violated = ({ message, argument }: Pick<(typeof notInformedRules)[number], 'message' | 'argument'>): Error =>
  ruleViolated('GUARDIANS_NOT_INFORMED', message, argument);

/** The birth date of the youth, where the caller is of a health profession that may do so. */
async function assertMay(
  act: keyof typeof ALLOWED,
  transaction: EntityManager,
  { hop: { caller }, at }: Context,
  youthId: string,
): Promise<LocalDate> {
  const { organisationId, personId, profession = null } = caller;
  const values = [isId(youthId) ? youthId : null, organisationId, at, personId, profession];
  const [found] = await queryIn<{ readonly birthDate: LocalDate }>(
    transaction,
    `not-informed-${act}`,
    ALLOWED[act],
    values,
  );
  if (found === undefined) {
    throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id', { argument: 'input.youthId' });
  }
  return found.birthDate;
}

/** What the own profession looks at under the id. */
async function find(
  transaction: EntityManager,
  { hop: { caller }, at }: Context,
  youthId: string,
  id: string,
): Promise<Row | undefined> {
  const values = [youthId, caller.organisationId, caller.profession, at];
  return (await queryIn<Row>(transaction, 'not-informed-of-youth', OF_YOUTH, values)).find((row) => row.id === id);
}

async function enter(
  transaction: EntityManager,
  context: Context,
  said: {
    readonly youthId: string;
    readonly id: string;
    readonly kind: NotInformedEventKind;
    readonly reviewOn: LocalDate | null;
  },
): Promise<GuardiansNotInformed> {
  const { youthId, id, kind, reviewOn } = said;
  const { personId } = context.hop.caller;
  await queryIn(transaction, 'enter-not-informed-event', ENTER_EVENT, [id, kind, reviewOn, personId, context.at]);
  const row = await find(transaction, context, youthId, id);
  if (row === undefined) throw new Error('what was recorded is gone');
  const told = toldOf(row);
  const entered = { youthIds: [youthId], act: Act.SET_NOT_INFORMED, basis: Basis.OWN_SERVICE };
  const values = entryValues(context, { ...entered, categories: told.categories });
  await queryIn(transaction, 'enter-not-informed', ENTER, values);
  return told;
}

const stateOf = ({ events }: Pick<Row, 'events'>): ReviewedState => reviewedStateOf(events.at(-1));

/** What no person has ended ends by age. */
const isStanding = (row: Row): boolean => !row.isOfAge && stateOf(row) === ReviewedState.STANDS;

const toldOf = (row: Row): GuardiansNotInformed =>
  Object.assign(new GuardiansNotInformed(), {
    ...row,
    categories: row.categories.filter(isDataCategory),
    stands: isStanding(row),
    events: row.events.map((event) => ({ ...event, at: new Date(event.at) })),
  });
