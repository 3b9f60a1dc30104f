import { Button, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { FollowUpOnDecisionDocument } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import { LAW_OF, restingOn, type DecisionFormProps } from './decision-form';

/** Begins a follow-up on the decision, by one or two who stay with the youth. */
export function FollowUpOnDecision({ decision, onDone }: DecisionFormProps) {
  const t = useText();
  const { send, isBusy, faults } = useAct();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const continuityStaff = [first, second].map((name) => name.trim()).filter((name) => name !== '');
    setIsMissing(continuityStaff.length === 0);
    if (continuityStaff.length === 0) return;
    const law = { kind: 'ON_DECISION', legalBasis: LAW_OF[decision.kind] } as const;
    const input = { ...restingOn(decision), ...law, continuityStaff };
    if ((await send(FollowUpOnDecisionDocument, { input }, { purpose: 'B107' })) !== null) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <TextField
          label={t('decisions.first')}
          value={first}
          maxLength={100}
          error={isMissing ? t('record.missing') : undefined}
          onChange={({ target }) => setFirst(target.value)}
        />
        <TextField
          label={t('decisions.second')}
          value={second}
          maxLength={100}
          onChange={({ target }) => setSecond(target.value)}
        />
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('decisions.start')}
        </Button>
      </VStack>
    </form>
  );
}
