import { Act, Basis, createError, isId, type DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { DataSource, EntityManager } from 'typeorm';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { AnswerInformationOrderInput } from './information-order.input';
import { categoriesOf, OPEN_TO } from './read-orders';

/** Answers orders for information, item by item, as a worker of the owner. */
export interface InformationOrderService {
  /**
   * Enters it in the youth's log. An item is answered once.
   * @throws NOT_FOUND alike for every order that is not open to the worker; BAD_USER_INPUT for items that it does not ask of the agency;
   * CONFLICT for one that was answered
   */
  answer(
    hop: Hop,
    at: Date,
    input: AnswerInformationOrderInput,
  ): Promise<{ readonly id: string; readonly youthId: string }>;
}

interface OpenOrder {
  readonly youthId: string;
  readonly categories: readonly string[];
  readonly isProtected: boolean;
}

const FIND = `
select o.youth_id as "youthId", o.categories, y.protection <> 'UNGRADED' as "isProtected"
from information_order o join youth y on y.id = o.youth_id
where o.order_id = $1 and o.ended_at is null and ${OPEN_TO.worker('$2', '$3::uuid', '$4::timestamptz')}
for update of o`;

const ANSWER = `
insert into information_order_answer (order_id, category, is_released, organisation_id, answered_by, answered_at)
select $1, category, is_released, $4, $5, $6 from unnest($2::text[], $3::boolean[]) as a(category, is_released)
on conflict (order_id, category) do nothing returning category`;

export const createInformationOrderService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): InformationOrderService => ({
  async answer(hop, at, { orderId: named, answers }) {
    const orderId = named.toLowerCase();
    const { caller } = hop;
    const { personId, organisationId } = caller;
    return dataSource.transaction(async (transaction) => {
      const order = isId(orderId) ? await find(transaction, [orderId, personId, organisationId, at]) : undefined;
      if (order === undefined) {
        throw createError('NOT_FOUND', 'no order by this id waits for your service', { argument: 'input.orderId' });
      }
      checkAnswers(answers, categoriesOf(caller), order);
      const answered: unknown[] = await transaction.query(ANSWER, [
        orderId,
        answers.map(({ category }) => category),
        answers.map(({ isReleased }) => isReleased),
        organisationId,
        personId,
        at,
      ]);
      if (answered.length < answers.length) {
        throw createError('CONFLICT', 'an item of the order was answered before', { argument: 'input.answers' });
      }
      const released = answers.filter(({ isReleased }) => isReleased).map(({ category }) => category);
      const entered = { youthIds: [order.youthId], act: Act.ANSWERED_ORDER, basis: Basis.OWN_SERVICE };
      const values = entryValues({ hop, at }, { ...entered, categories: released, cause: orderId });
      await transaction.query(ENTER, [...values]);
      return { id: orderId, youthId: order.youthId };
    });
  },
});

/** @throws BAD_USER_INPUT for an item that the order does not ask of the agency, or that is answered twice, or must not be released */
function checkAnswers(
  answers: AnswerInformationOrderInput['answers'],
  own: readonly DataCategory[],
  { categories, isProtected }: OpenOrder,
): void {
  const seen = new Set<DataCategory>();
  for (const [n, { category, isReleased }] of answers.entries()) {
    if (!own.includes(category) || !categories.includes(category) || seen.has(category)) {
      const fault = `the order does not ask your service for \`${category}\`, or is answered twice`;
      throw createError('BAD_USER_INPUT', fault, { argument: `input.answers.${n}.category` });
    }
    if (isReleased && isProtected) {
      const fault = 'nothing is released of a youth whose address is protected: speak with child welfare';
      throw createError('BAD_USER_INPUT', fault, { argument: `input.answers.${n}.isReleased` });
    }
    seen.add(category);
  }
}

const find = async (transaction: EntityManager, values: readonly unknown[]): Promise<OpenOrder | undefined> =>
  ((await transaction.query(FIND, [...values])) as readonly OpenOrder[])[0];
