import { Button, Radio, RadioGroup, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { AskedFor } from '../../api/api-client';
import type { HandoverReason, SenderMove } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useText } from '../../texts/language';
import { REASONS_OF_SENDER, type Sent } from './handovers-of-youth';
import { useHandingOver } from './use-handing-over';
import { DraftKept } from '../../shared/draft-kept';
import { useDraft } from '../../shared/use-draft';

const NOTHING: { readonly state: SenderMove | ''; readonly reason: HandoverReason | '' } = { state: '', reason: '' };

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
  const { content, change, discard } = useDraft(`handover/move/${sent.id}`, NOTHING);
  const { reason } = content;
  // What was chosen before may be no move from where it stands now.
  const state = sent.moves.find((each) => each === content.state) ?? '';
  const [isMissing, setIsMissing] = useState(false);
  const isReasoned = state === 'CANCELLED';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const lacks = state === '' || (isReasoned && reason === '');
    setIsMissing(lacks);
    if (lacks) return;
    if (!(await move(sent, state, isReasoned && reason !== '' ? reason : null))) return;
    discard();
    onMoved();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <RadioGroup
          legend={t('handover.whatMove')}
          value={state}
          error={isMissing && state === '' ? t('record.missing') : undefined}
          onChange={(next: SenderMove) => change({ state: next })}
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
            onChange={({ target }) => change({ reason: target.value as HandoverReason | '' })}
          >
            <option value="">{t('received.choose')}</option>
            {REASONS_OF_SENDER.map((each) => (
              <option key={each} value={each}>
                {t(`term.handoverReason.${each}`)}
              </option>
            ))}
          </Select>
        )}
        <DraftKept />
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('handover.say')}
        </Button>
      </VStack>
    </form>
  );
}
