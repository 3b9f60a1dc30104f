import { Alert, Radio, RadioGroup, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../texts/language';
import { oneOf } from '../shared/use-search';
import { STATED_REASONS } from './stated-reasons';
import { SendButton } from '../shared/send-button';

/** Why somebody reads of a youth whom others may be assigned to. The youth reads it, and the leader. */
export function ReasonForm({
  reason,
  onReason,
}: {
  readonly reason: string | undefined;
  readonly onReason: (reason: string) => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState('');
  const stated = oneOf(STATED_REASONS, reason ?? '');
  if (stated !== undefined) {
    return (
      <Alert variant="info" role="status">
        {t('reason.stated', { reason: t(`term.statedReason.${stated}`) })}
      </Alert>
    );
  }
  return (
    <form
      className="agency"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onReason(chosen);
      }}
    >
      <VStack gap="space-16" align="start">
        <RadioGroup
          id="stated-reason"
          tabIndex={-1}
          legend={t('reason.title')}
          description={t('reason.about')}
          value={chosen}
          onChange={(next: string) => setChosen(next)}
        >
          {STATED_REASONS.map((each) => (
            <Radio key={each} value={each}>
              {t(`term.statedReason.${each}`)}
            </Radio>
          ))}
        </RadioGroup>
        <SendButton
          variant="secondary"
          isBusy={false}
          needed={[{ id: 'stated-reason', label: t('reason.title'), isFilled: chosen !== '' }]}
        >
          {t('reason.show')}
        </SendButton>
      </VStack>
    </form>
  );
}
