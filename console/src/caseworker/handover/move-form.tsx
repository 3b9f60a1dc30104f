import { Button, Radio, RadioGroup, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { AskedFor } from '../../api/api-client';
import type { HandoverReason, SenderMove } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useText } from '../../texts/language';
import { REASONS_OF_SENDER, type Sent } from './handovers-of-youth';
import { useHandingOver } from './use-handing-over';

/** What a sender says later of one thing that was sent: that it is under way, that it is called back and why, or that it was a mistake. */
export function MoveForm({
  youthId,
  sent,
  askedFor,
  onMoved,
  again,
}: {
  readonly youthId: string;
  readonly sent: Pick<Sent, 'kind' | 'id' | 'moves'>;
  readonly askedFor: AskedFor;
  readonly onMoved: () => void;
  readonly again: () => void;
}) {
  const t = useText();
  const { move, isBusy, faults } = useHandingOver(youthId, askedFor, again);
  const [state, setState] = useState<SenderMove | ''>('');
  const [reason, setReason] = useState<HandoverReason | ''>('');
  const [isMissing, setIsMissing] = useState(false);
  const isReasoned = state === 'CANCELLED';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const lacks = state === '' || (isReasoned && reason === '');
    setIsMissing(lacks);
    if (lacks) return;
    if (await move(sent, state, isReasoned && reason !== '' ? reason : null)) onMoved();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <RadioGroup
          legend={t('handover.whatMove')}
          value={state}
          error={isMissing && state === '' ? t('record.missing') : undefined}
          onChange={(next: SenderMove) => setState(next)}
        >
          {sent.moves.map((each) => (
            <Radio key={each} value={each}>
              {t(`handover.move.${each}`)}
            </Radio>
          ))}
        </RadioGroup>
        {isReasoned && (
          <Select
            label={t('received.why')}
            value={reason}
            error={isMissing && reason === '' ? t('record.missing') : undefined}
            onChange={({ target }) => setReason(target.value as HandoverReason | '')}
          >
            <option value="">{t('received.choose')}</option>
            {REASONS_OF_SENDER.map((each) => (
              <option key={each} value={each}>
                {t(`term.handoverReason.${each}`)}
              </option>
            ))}
          </Select>
        )}
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('handover.say')}
        </Button>
      </VStack>
    </form>
  );
}
