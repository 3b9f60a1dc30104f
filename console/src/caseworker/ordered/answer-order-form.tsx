import { Button, Radio, RadioGroup, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../../api/faults';
import { AnswerOrderDocument, type DataCategory } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';

type Released = 'YES' | 'NO';

/** Somebody else answered it meanwhile, or it has ended. */
const standsOtherwise = ({ code }: Fault): boolean => code === 'CONFLICT' || code === 'NOT_FOUND';

/** What an order asks for, each with its own yes or no; what is left open waits on. */
export function AnswerOrderForm({
  orderId,
  categories,
  onDone,
}: {
  readonly orderId: string;
  readonly categories: readonly DataCategory[];
  /** It was answered; or nothing was sent, since it stands otherwise by now. */
  readonly onDone: (refused: readonly Fault[]) => void;
}) {
  const t = useText();
  const { send, isBusy, faults } = useAct(onDone, standsOtherwise);
  const [chosen, setChosen] = useState<ReadonlyMap<DataCategory, Released>>(new Map());
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(chosen.size === 0);
    if (chosen.size === 0) return;
    const answers = [...chosen].map(([category, released]) => ({ category, isReleased: released === 'YES' }));
    if ((await send(AnswerOrderDocument, { input: { orderId, answers } }, { purpose: 'B107' })) === null) return;
    onDone([]);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        {categories.map((category) => (
          <RadioGroup
            key={category}
            legend={t('ordered.release', { what: t(`term.category.${category}`) })}
            value={chosen.get(category) ?? ''}
            error={isMissing ? t('record.missing') : undefined}
            onChange={(released: Released) => setChosen(new Map([...chosen, [category, released]]))}
          >
            <Radio value="YES">{t('ordered.yes')}</Radio>
            <Radio value="NO">{t('ordered.no')}</Radio>
          </RadioGroup>
        ))}
        <FaultAlert faults={faults.some(standsOtherwise) ? [] : faults} />
        <Button type="submit" loading={isBusy}>
          {t('received.send')}
        </Button>
      </VStack>
    </form>
  );
}
