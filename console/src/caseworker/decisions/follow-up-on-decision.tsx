import { Button, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { FollowUpOnDecisionDocument } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import { LAW_OF, restingOn, type DecisionFormProps } from './decision-form';
import { DraftKept } from '../../shared/draft-kept';
import { useDraft } from '../../shared/use-draft';

const NOTHING = { first: '', second: '' };

/** Begins a follow-up on the decision, by one or two who stay with the youth. */
export function FollowUpOnDecision({ decision, onDone }: DecisionFormProps) {
  const t = useText();
  const { send, isBusy, faults } = useAct();
  const { content, change, discard } = useDraft(`decision/follow-up/${decision.id}`, NOTHING);
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const continuityStaff = [content.first, content.second].map((name) => name.trim()).filter((name) => name !== '');
    setIsMissing(continuityStaff.length === 0);
    if (continuityStaff.length === 0) return;
    const law = { kind: 'ON_DECISION', legalBasis: LAW_OF[decision.kind] } as const;
    const input = { ...restingOn(decision), ...law, continuityStaff };
    if ((await send(FollowUpOnDecisionDocument, { input }, { purpose: 'B107' })) === null) return;
    discard();
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <TextField
          label={t('decisions.first')}
          value={content.first}
          maxLength={100}
          error={isMissing ? t('record.missing') : undefined}
          onChange={({ target }) => change({ first: target.value })}
        />
        <TextField
          label={t('decisions.second')}
          value={content.second}
          maxLength={100}
          onChange={({ target }) => change({ second: target.value })}
        />
        <DraftKept />
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('decisions.start')}
        </Button>
      </VStack>
    </form>
  );
}
