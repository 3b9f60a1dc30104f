import { Act, createError, DataCategory, isId, newId, REGISTRY, startOfDay } from '@brobygger/domain';
import {
  enterAct,
  INFORMATION_ORDER,
  tell,
  VERSION_NOW,
  type Author,
  type OwnerParts,
  type Recorded,
  type Written,
} from '@brobygger/subgraph-kit';
import { getOpenInvestigation } from './open-investigation';
import { checkDelay, shownUnreviewed } from './delay';
import type { OrderInformationInput } from './information-order.input';
import { changeOrders, TOLD } from './tell-order';

/** An order of a youth whom the organisation serves. */
interface NamedOrder {
  readonly youthId: string;
  readonly orderId: string;
}

/** Gives orders for information, in the open investigations of a child welfare service. */
export interface InformationOrderService {
  /** Enters it in the youth's log. @throws NOT_FOUND without the open investigation; BAD_USER_INPUT for a delay that is none */
  give(author: Author, input: OrderInformationInput): Promise<Recorded>;
  /** Ends one, so that it opens nothing any more. @throws NOT_FOUND where none stands by the id */
  end(author: Author, order: NamedOrder): Promise<Recorded>;
  /** Says that the delay of another worker's order is right. @throws NOT_FOUND where none waits for it */
  reviewDelay(author: Author, order: NamedOrder): Promise<Recorded>;
}

/** SQL: whether the order `o` was given in an investigation of the youth $2, also of a registration that is merged into the youth's. */
const OF_YOUTH = 'exists (select from investigation i where i.id = o.investigation_id and i.youth_id = $2)';

/** SQL: when the last concern is told that the youth $2 is told of after the moment $9: an order that follows is told with it. */
const TOLD_WITH = `(select max(r.shown_from) from concern_report r where r.youth_id = $2 and r.receiver_id = $3 and r.shown_from > $9)`;

const GIVE = `
with given as (
  insert into information_order as o (id, youth_id, organisation_id, investigation_id, kind, categories, necessity, given_by, given_at,
    delay_ground, delayed_until, shown_from, version)
  values ($1, $2, $3, $4, $5, $6::text[], $7, $8, $9, $10, $11, greatest($12::timestamptz, ${TOLD_WITH}), ${VERSION_NOW}) returning ${TOLD}
) ${tell(INFORMATION_ORDER, 'given', '$13::text[]')}`;

/** What is written of an order is told to the youth when the order is, and says no more of it than any writing in the case. */
const onOrder = (id: string): Written => ({
  category: DataCategory.CHILD_WELFARE_CASE,
  about: isId(id) ? id.toLowerCase() : null,
});

export const createInformationOrderService = ({ recorder }: Pick<OwnerParts, 'recorder'>): InformationOrderService => ({
  give(author, input) {
    const id = newId();
    return recorder.onServedYouth(author, input.youthId, onOrder(id), async (transaction) => {
      const { youthId, kind, necessity, delay = null } = input;
      const categories = [...new Set(input.categories)];
      if (delay !== null) checkDelay(author.at, delay.until);
      const { id: investigationId } = await getOpenInvestigation(transaction, author, input);
      await transaction.query(GIVE, [
        id,
        youthId,
        author.organisationId,
        investigationId,
        kind,
        categories,
        necessity,
        author.personId,
        author.at,
        delay?.ground ?? null,
        delay === null ? null : startOfDay(delay.until),
        shownUnreviewed(author.at, delay?.until ?? null),
        [REGISTRY],
      ]);
      await enterAct(transaction, author, youthId, { act: Act.ORDERED, cause: id });
      return { id, youthId };
    });
  },

  end: (author, { youthId, orderId }) =>
    recorder.onServedYouth(author, youthId, onOrder(orderId), async (transaction) => {
      const ended = isId(orderId)
        ? await changeOrders(transaction, {
            set: 'ended_at = $4',
            where: `o.id = $1 and ${OF_YOUTH} and o.organisation_id = $3 and o.ended_at is null`,
            values: [orderId, youthId, author.organisationId, author.at],
          })
        : 0;
      if (ended === 0) throw createError('NOT_FOUND', 'your organisation has given no such order, or it has ended');
      return { id: orderId, youthId };
    }),

  reviewDelay: (author, { youthId, orderId }) =>
    recorder.onServedYouth(author, youthId, onOrder(orderId), async (transaction) => {
      const reviewed = isId(orderId)
        ? await changeOrders(transaction, {
            set: 'delay_reviewed_by = $4, shown_from = o.delayed_until',
            where: `o.id = $1 and ${OF_YOUTH} and o.organisation_id = $3 and o.given_by <> $4 and o.delay_reviewed_by is null
              and o.shown_from > $5 and o.delayed_until > o.shown_from`,
            values: [orderId, youthId, author.organisationId, author.personId, author.at],
          })
        : 0;
      if (reviewed === 0) {
        throw createError(
          'NOT_FOUND',
          'no delay of another worker of your organisation waits for a second opinion by this id',
        );
      }
      return { id: orderId, youthId };
    }),
});
