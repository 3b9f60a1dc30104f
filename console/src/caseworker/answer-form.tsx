import { BodyShort, Button, Radio, RadioGroup, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../api/faults';
import {
  AnswerHandoverDocument,
  type HandoverAnswer,
  type HandoverKind,
  type HandoverReason,
  type HandoverState,
} from '../generated/graphql';
import { useCaller } from '../session/session';
import { FaultAlert } from '../shared/fault-text';
import { NativeField } from '../shared/native-field';
import { useAct } from '../shared/use-act';
import { useText } from '../texts/language';
import { answersTo, needsReason, REASONS } from './answers-to-handover';
import { ownAgency } from './own-agency';
import { DraftKept } from '../shared/draft-kept';
import { useDraft } from '../shared/use-draft';

const NOTHING: {
  readonly answer: HandoverAnswer | '';
  readonly reason: HandoverReason | '';
  readonly proposedOn: string;
} = { answer: '', reason: '', proposedOn: '' };

/** It was answered or called back since: it may not be answered so by now, or is not there. */
const standsOtherwise = ({ code, argument }: Fault): boolean =>
  code === 'CONFLICT' || code === 'NOT_FOUND' || argument === 'input.state';

/** The answer to one handover: yes, another day, or no with why. */
export function AnswerForm({
  handoverId,
  kind,
  state,
  onDone,
  onStale,
}: {
  readonly handoverId: string;
  readonly kind: HandoverKind;
  readonly state: HandoverState;
  readonly onDone: () => void;
  /** It no longer stands as it is shown here, so that nothing was sent. */
  readonly onStale: (refused: readonly Fault[]) => void;
}) {
  const t = useText();
  const { agency } = useCaller();
  const { send, isBusy, faults } = useAct(onStale, standsOtherwise);
  const { content, change, discard } = useDraft(`handover/answer/${handoverId}`, NOTHING);
  const { reason, proposedOn } = content;
  const answers = answersTo(kind, state);
  // What was chosen before may be no answer to how it stands now.
  const answer = answers.find((each) => each === content.answer) ?? '';
  const [isMissing, setIsMissing] = useState(false);
  const lacksReason = needsReason(answer) && reason === '';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(answer === '' || lacksReason);
    if (answer === '' || lacksReason) return;
    const input = {
      handoverId,
      state: answer,
      ...(needsReason(answer) && reason !== '' ? { reason } : {}),
      ...(answer === 'ON_HOLD' && proposedOn !== '' ? { proposedOn } : {}),
    };
    if ((await send(AnswerHandoverDocument, { input, ...ownAgency(agency) }, { purpose: 'B107' })) === null) return;
    discard();
    onDone();
  };
  if (answers.length === 0) return <BodyShort>{t('received.nothingToAnswer')}</BodyShort>;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <RadioGroup
          legend={t('received.whatAnswer')}
          value={answer}
          error={isMissing && answer === '' ? t('record.missing') : undefined}
          onChange={(next: HandoverAnswer) => change({ answer: next })}
        >
          {answers.map((each) => (
            <Radio key={each} value={each}>
              {t(`term.handoverAnswer.${each}`)}
            </Radio>
          ))}
        </RadioGroup>
        {needsReason(answer) && (
          <Select
            label={t('received.why')}
            value={reason}
            error={isMissing && lacksReason ? t('record.missing') : undefined}
            onChange={({ target }) => change({ reason: target.value as HandoverReason | '' })}
          >
            <option value="">{t('received.choose')}</option>
            {REASONS.map((each) => (
              <option key={each} value={each}>
                {t(`term.handoverReason.${each}`)}
              </option>
            ))}
          </Select>
        )}
        {answer === 'ON_HOLD' && (
          <NativeField
            label={t('received.proposedOn')}
            type="date"
            value={proposedOn}
            onChange={({ target }) => change({ proposedOn: target.value })}
          />
        )}
        {kind === 'TRANSFER' && answer === 'COMPLETED' && <BodyShort>{t('received.ownFirst')}</BodyShort>}
        <DraftKept />
        <FaultAlert faults={faults.some(standsOtherwise) ? [] : faults} />
        <Button type="submit" loading={isBusy}>
          {t('received.send')}
        </Button>
      </VStack>
    </form>
  );
}
