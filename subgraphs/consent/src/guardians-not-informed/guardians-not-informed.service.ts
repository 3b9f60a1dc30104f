import {
  Act,
  Basis,
  createError,
  isDataCategory,
  isId,
  newId,
  osloDate,
  ruleViolated,
  type LocalDate,
} from '@brobygger/domain';
import { isKeptOut, queryIn, serves, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { heldConsents } from '../consent/end-consents';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { GuardiansNotInformedInput } from './guardians-not-informed.input';
import { notInformedRules } from './guardians-not-informed.rules';
import { GuardiansNotInformed } from './guardians-not-informed.type';
import { COLUMNS, OF_YOUTH, REVOKE } from './not-informed-rows.sql';

type Context = Pick<SubgraphContext, 'hop' | 'at'>;

/** Records that guardians are not informed of health care. */
export interface GuardiansNotInformedService {
  /**
   * Records it for a youth whom the own organisation serves, and enters it in the youth's log.
   * @throws YOUTH_NOT_FOUND to whom may not set it, RULE_VIOLATED (GUARDIANS_NOT_INFORMED)
   */
  record(context: Context, input: GuardiansNotInformedInput): Promise<GuardiansNotInformed>;
  /**
   * Revokes all that the own profession in the own organisation has recorded of the youth and that stands; where nothing does, nothing
   * changes.
   * @throws YOUTH_NOT_FOUND
   */
  revoke(context: Context, youthId: string): Promise<void>;
  /** Of the youth, newest first. */
  ofYouth(youthId: string): Promise<readonly GuardiansNotInformed[]>;
}

const SERVED = `
select y.birth_date as "birthDate", ${heldConsents('y.id::text')} from youth y where y.id = $1 and y.merged_into is null
  and ${serves({ youth: 'y.id', organisation: '$2::uuid', at: '$3::timestamptz' })}
  and not ${isKeptOut({ youth: 'y.id', person: '$4::text' })}`;

const RECORD = `
insert into guardians_not_informed as n
  (id, youth_id, organisation_id, profession, categories, ground, reason, until, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5::text[], $6, $7, $8::date, $9, $10) returning ${COLUMNS}`;

type Row = GuardiansNotInformed & { readonly categories: readonly string[] };

export const createGuardiansNotInformedService = ({
  dataSource,
  query,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
}): GuardiansNotInformedService => ({
  record: (context, input) =>
    dataSource.transaction(async (transaction) => {
      const { caller } = context.hop;
      const birthDate = await assertMaySet(transaction, context, input.youthId, 'input.youthId');
      const objection = notInformedRules.find(({ objects }) => objects({ caller, input, birthDate, at: context.at }));
      if (objection !== undefined) throw ruleViolated('GUARDIANS_NOT_INFORMED', objection.message, objection.argument);
      const [made] = await queryIn<Row>(transaction, 'guardians-not-informed', RECORD, [
        newId(),
        input.youthId,
        caller.organisationId,
        caller.profession,
        [...input.categories],
        input.ground,
        input.reason.trim(),
        input.until,
        caller.personId,
        context.at,
      ]);
      if (made === undefined) throw new Error('what was recorded is gone');
      await enter(transaction, context, input.youthId, made);
      return toldOf(made);
    }),

  revoke: (context, youthId) =>
    dataSource.transaction(async (transaction) => {
      const { caller } = context.hop;
      await assertMaySet(transaction, context, youthId, 'youthId');
      const values = [youthId, caller.organisationId, caller.profession, caller.personId, context.at];
      const ended = await queryIn<Row>(transaction, 'guardians-informed', REVOKE, [...values, osloDate(context.at)]);
      for (const row of ended) await enter(transaction, context, youthId, row);
    }),

  ofYouth: async (youthId) => (await query<Row>('not-informed-of-youth', OF_YOUTH, [youthId])).map(toldOf),
});

/** The birth date of the youth, where the caller is of a health profession and the own organisation serves the youth. */
async function assertMaySet(
  transaction: EntityManager,
  { hop: { caller }, at }: Context,
  youthId: string,
  argument: string,
): Promise<LocalDate> {
  const values = [isId(youthId) ? youthId : null, caller.organisationId, at, caller.personId];
  const [found] = await queryIn<{ readonly birthDate: LocalDate }>(transaction, 'health-care-of', SERVED, values);
  if (found === undefined || caller.profession === undefined) {
    throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id', { argument });
  }
  return found.birthDate;
}

const enter = (
  transaction: EntityManager,
  context: Context,
  youthId: string,
  { categories }: Pick<Row, 'categories'>,
): Promise<readonly unknown[]> => {
  const entered = { youthIds: [youthId], act: Act.SET_NOT_INFORMED, basis: Basis.OWN_SERVICE };
  return queryIn(
    transaction,
    'enter-not-informed',
    ENTER,
    entryValues(context, { ...entered, categories: categories.filter(isDataCategory) }),
  );
};

const toldOf = (row: Row): GuardiansNotInformed =>
  Object.assign(new GuardiansNotInformed(), { ...row, categories: row.categories.filter(isDataCategory) });
