import {
  Act,
  Basis,
  citeAll,
  createError,
  isDataCategory,
  isId,
  newId,
  ruleViolated,
  SHARING_GROUNDS,
  type SharingGround,
} from '@brobygger/domain';
import { isKeptOut, queryIn, serves, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { clientKeyOf } from '../consent/client-key';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { RecordDisclosureInput } from './record-disclosure.input';
import { recordRules } from './record-disclosure.rules';
import { SharedOutside } from './shared-outside.type';

/** Records what was told by telephone or on paper, and reads it. */
export interface SharedOutsideService {
  /**
   * Records it for a youth whom the own organisation serves, and enters it in the youth's log.
   * @throws YOUTH_NOT_FOUND, RULE_VIOLATED (DISCLOSURE_RECORDED), or CONFLICT where the key was used for another
   */
  record(context: Pick<SubgraphContext, 'hop' | 'at'>, input: RecordDisclosureInput): Promise<SharedOutside>;
  /** What was told of the youth, newest first. */
  ofYouth(youthId: string): Promise<readonly SharedOutside[]>;
}

const COLUMNS = `s.id, s.organisation_id as "organisationId", s.recorded_by as "recordedBy", s.recipient_id as "recipientId",
  s.recipient_name as "recipientName", s.categories, s.ground, s.means, to_char(s.shared_on, 'YYYY-MM-DD') as "sharedOn",
  s.recorded_at as "recordedAt"`;

const OF_YOUTH = `
select ${COLUMNS}, ($1::uuid)::text as "youthId" from shared_outside s
where s.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid)
order by s.shared_on desc, s.id desc`;

const SERVED = `
select y.id from youth y where y.id = $1 and y.merged_into is null
  and ${serves({ youth: 'y.id', organisation: '$2::uuid', at: '$3::timestamptz' })}
  and not ${isKeptOut({ youth: 'y.id', person: '$4::text' })}`;

const BEFORE = `
select ${COLUMNS}, s.youth_id::text as "youthId", s.digest from shared_outside s where s.recorded_by = $1 and s.client_key = $2`;

const RECORD = `
insert into shared_outside as s (id, youth_id, organisation_id, recorded_by, recipient_id, recipient_name, categories, ground, means,
  shared_on, recorded_at, client_key, digest)
select $1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10::date, $11, $12, $13
where $5::uuid is null or exists (select from organisation o where o.id = $5::uuid)
on conflict do nothing returning ${COLUMNS}, s.youth_id::text as "youthId"`;

interface Row extends Omit<
  SharedOutside,
  'categories' | 'ground' | 'statute' | 'organisation' | 'agency' | 'recipient'
> {
  readonly categories: readonly string[];
  readonly ground: SharingGround;
}

export const createSharedOutsideService = ({
  dataSource,
  query,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
}): SharedOutsideService => ({
  async record(context, input) {
    const { caller } = context.hop;
    const clientKey = clientKeyOf(input.clientKey, input);
    return dataSource.transaction(async (transaction) => {
      await assertServed(transaction, context, input.youthId);
      const objection = recordRules.find(({ objects }) => objects({ caller, input, at: context.at }));
      if (objection !== undefined) throw ruleViolated('DISCLOSURE_RECORDED', objection.message, objection.argument);
      const recipientId = input.recipientId?.toLowerCase() ?? null;
      const [made] =
        recipientId !== null && !isId(recipientId)
          ? []
          : await queryIn<Row>(transaction, 'record-disclosure', RECORD, [
              newId(),
              input.youthId,
              caller.organisationId,
              caller.personId,
              recipientId,
              input.recipientName?.trim() ?? null,
              [...input.categories],
              input.ground,
              input.means,
              input.sharedOn,
              context.at,
              clientKey?.key ?? null,
              clientKey?.digest ?? null,
            ]);
      if (made === undefined) {
        const [before] =
          clientKey === null
            ? []
            : await queryIn<Row & { readonly digest: string }>(transaction, 'recorded-before', BEFORE, [
                caller.personId,
                clientKey.key,
              ]);
        if (before === undefined) {
          throw ruleViolated('DISCLOSURE_RECORDED', 'there is no such organisation', 'input.recipientId');
        }
        if (before.digest !== clientKey?.digest) {
          throw createError('CONFLICT', '`input.clientKey` was used for another', { argument: 'input.clientKey' });
        }
        return toldOf(before);
      }
      const entered = { youthIds: [made.youthId], act: Act.SHARED_OUTSIDE, basis: Basis.OWN_SERVICE };
      const { categories } = input;
      await queryIn(
        transaction,
        'enter-shared',
        ENTER,
        entryValues(context, { ...entered, categories, cause: made.id }),
      );
      return toldOf(made);
    });
  },
  ofYouth: async (youthId) => (await query<Row>('shared-outside', OF_YOUTH, [youthId])).map(toldOf),
});

async function assertServed(
  transaction: EntityManager,
  { hop: { caller }, at }: Pick<SubgraphContext, 'hop' | 'at'>,
  youthId: string,
): Promise<void> {
  const values = [youthId, caller.organisationId, at, caller.personId];
  const found = isId(youthId) ? await queryIn(transaction, 'served-by-own', SERVED, values) : [];
  if (found.length === 0) {
    throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id', { argument: 'input.youthId' });
  }
}

const toldOf = (row: Row): SharedOutside =>
  Object.assign(new SharedOutside(), {
    ...row,
    categories: row.categories.filter(isDataCategory),
    statute: citeAll(SHARING_GROUNDS[row.ground].provisions),
  });
