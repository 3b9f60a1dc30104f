import { ChangeOrderDocument, type ChangeNavOrderInput } from '../../generated/graphql';
import { FilledForm } from '../record/filled-form';
import { ORDER_FIELDS } from '../record/forms-of-nav';
import { recordForm, type RecordForm } from '../record/record-form';
import type { Sendable } from './handovers-of-youth';

/** An order that is not sent yet, written anew. */
const CHANGED_ORDER: RecordForm = recordForm<ChangeNavOrderInput, 'orderId'>({
  name: 'order-changed',
  title: 'handover.changeThis',
  document: ChangeOrderDocument,
  fields: ORDER_FIELDS,
});

/** What is emptied is empty afterwards, and does not stay as it was. */
const NOTHING = { goals: [], legalBasis: null, startsOn: null };

/** The order as it stands, to be changed until it is sent. */
export function OrderForm({
  youthId,
  orderId,
  standing: { need, goals, legalBasis, startsOn },
  onChanged,
}: {
  readonly youthId: string;
  readonly orderId: string;
  readonly standing: NonNullable<Sendable['order']>;
  readonly onChanged: () => void;
}) {
  const filled = {
    need: need ?? '',
    goals: (goals ?? []).join('\n'),
    legalBasis: legalBasis ?? '',
    startsOn: startsOn ?? '',
  };
  return (
    <FilledForm
      form={CHANGED_ORDER}
      subject={{ youthId, orderId }}
      begunWith={filled}
      sent={(input) => ({ ...NOTHING, ...input })}
      onDone={onChanged}
    />
  );
}
