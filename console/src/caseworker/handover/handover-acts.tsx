import type { AskedFor } from '../../api/api-client';
import { FilledForm } from '../record/filled-form';
import { outsideAnswer } from './form-of-outside-answer';
import type { HandoverAct, Shown } from './handover-card';
import { MoveForm } from './move-form';
import { OrderForm } from './order-form';
import { SendForm } from './send-form';

/** What is said when something was done. */
export type Said = 'handover.sent' | 'handover.said' | 'record.done';

/** Whose it is, and what is told of what was done or stands otherwise. */
interface Acting {
  readonly youthId: string;
  readonly askedFor: AskedFor;
  readonly again: () => void;
  readonly onDone: (what: Said) => void;
}

/** What can be done with one thing: it is sent, changed until then, answered from outside, and called back. */
export function actsOf(shown: Shown, { onDone, ...form }: Acting): readonly HandoverAct[] {
  const { youthId } = form;
  const recorded = (): void => onDone('record.done');
  return [
    ...('state' in shown
      ? []
      : [
          {
            opens: 'handover.sendThis' as const,
            form: <SendForm {...form} sendable={shown} onSent={() => onDone('handover.sent')} />,
          },
        ]),
    ...('order' in shown && shown.order !== undefined
      ? [
          {
            opens: 'handover.changeThis' as const,
            form: <OrderForm youthId={youthId} orderId={shown.id} standing={shown.order} onChanged={recorded} />,
          },
        ]
      : []),
    ...(shown.takesOutsideAnswer === true
      ? [
          {
            opens: 'handover.answerThis' as const,
            form: <FilledForm form={outsideAnswer(shown.id)} subject={{ youthId }} onDone={recorded} />,
          },
        ]
      : []),
    ...(shown.moves.length === 0
      ? []
      : [
          {
            opens: 'handover.sayThis' as const,
            form: <MoveForm {...form} sent={shown} onMoved={() => onDone('handover.said')} />,
          },
        ]),
  ];
}
