import { newId } from '@brobygger/domain';
import { workerOf } from '../registry.test-setup';
import type { Subject } from '../state-matrix.test-setup';
import type { startPeople } from '../state-people.test-setup';

const ANSWER = 'mutation ($input: AnswerInformationOrderInput!) { answerInformationOrder(input: $input) { id } }';

/** Brings one thing that an order of child welfare asks of NAV into a state. */
export const reachOrderItems =
  ({ registry, people, serve, run, first, now }: Awaited<ReturnType<typeof startPeople>>) =>
  async (state: string): Promise<Subject> => {
    const { youthId, organisationId, actors, strangers, blocked } = await people('NAV');
    await serve(youthId, organisationId);
    const [childWelfare, orderId] = [await registry.anOrganisation('CHILD_WELFARE'), newId()];
    const orderer = workerOf('CHILD_WELFARE', childWelfare, newId());
    await registry.asOwner(
      `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
       values ($1, $2, $3, 'INVESTIGATION', '{NAV_CASE}', $4, $5, $5, 1)`,
      [orderId, youthId, childWelfare, orderer.personId, now()],
    );
    const operation = (act: string): readonly [string, object] => [
      ANSWER,
      { input: { orderId, answers: [{ category: 'NAV_CASE', isReleased: act === 'RELEASE' }] } },
    ];
    if (state === 'RELEASED') await run(actors.WORKER, ...operation('RELEASE'));
    if (state === 'REFUSED') await run(actors.WORKER, ...operation('REFUSE'));
    if (state === 'ENDED') {
      await registry.asOwner('update information_order set ended_at = $1 where order_id = $2', [now(), orderId]);
    }
    const read = async (): Promise<string> => {
      const text = `select o.ended_at is not null as ended, a.is_released as released from information_order o
        left join information_order_answer a on a.order_id = o.order_id where o.order_id = $1`;
      const { ended, released } = await first<{ ended: boolean; released: boolean | null }>(text, orderId);
      if (ended) return 'ENDED';
      if (released === null) return 'ASKED';
      return released ? 'RELEASED' : 'REFUSED';
    };
    return {
      actors,
      strangers: [...strangers, ['a worker whom the youth keeps out', blocked], ['who gave the order', orderer]],
      state: read,
      operation,
    };
  };
