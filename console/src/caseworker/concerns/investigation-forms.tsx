import { Button, Heading, Radio, RadioGroup, Textarea, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import {
  CloseInvestigationOfConcernDocument,
  ExtendInvestigationOfConcernDocument,
  type InvestigationOutcome,
} from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { NativeField } from '../../shared/native-field';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import type { ConcernForm } from './concern-view';
import { CASE } from '../record/child-welfare/forms-of-beginning';
import { FilledForm } from '../record/filled-form';
import { DraftKept } from '../../shared/draft-kept';
import { useDraft } from '../../shared/use-draft';

const OUTCOMES: readonly InvestigationOutcome[] = ['DROPPED', 'LED_TO_CASE'];
const NOT_CLOSED: { readonly outcome: InvestigationOutcome | '' } = { outcome: '' };
const NOT_EXTENDED = { dueOn: '', reason: '' };

/** What is done with the investigation that a report led to: a case is opened on it, it is given more time, once, or closed. */
export function InvestigationForms(form: ConcernForm) {
  const { youthId, investigationId } = form.report;
  if (typeof youthId !== 'string' || typeof investigationId !== 'string') return null;
  const named = { youthId, investigationId };
  return (
    <VStack gap="space-32">
      <CaseForm {...named} />
      <CloseForm {...form} named={named} />
      <ExtendForm {...form} named={named} />
    </VStack>
  );
}

type Of = ConcernForm & { readonly named: { readonly youthId: string; readonly investigationId: string } };

/** The case that an investigation leads to, which rests on it. */
function CaseForm({ youthId, investigationId }: Of['named']) {
  const t = useText();
  const ground = { kind: 'INVESTIGATION', reference: investigationId } as const;
  return (
    <VStack gap="space-16">
      <Heading level="2" size="medium">
        {t('record.case')}
      </Heading>
      <FilledForm form={CASE} subject={{ youthId }} sent={(input) => ({ ...input, ground })} />
    </VStack>
  );
}

function CloseForm({ named, askedFor, onDone }: Of) {
  const t = useText();
  const { send, isBusy, faults } = useAct(onDone);
  const { content, change, discard } = useDraft(`concern/close/${named.investigationId}`, NOT_CLOSED);
  const { outcome } = content;
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(outcome === '');
    if (outcome === '') return;
    if ((await send(CloseInvestigationOfConcernDocument, { ...named, outcome }, askedFor)) === null) return;
    discard();
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <Heading level="2" size="medium">
          {t('concerns.close')}
        </Heading>
        <RadioGroup
          legend={t('concerns.closed')}
          value={outcome}
          error={isMissing ? t('record.missing') : undefined}
          onChange={(next: InvestigationOutcome) => change({ outcome: next })}
        >
          {OUTCOMES.map((each) => (
            <Radio key={each} value={each}>
              {t(`concerns.closed.${each}`)}
            </Radio>
          ))}
        </RadioGroup>
        <DraftKept />
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('concerns.closeSend')}
        </Button>
      </VStack>
    </form>
  );
}

function ExtendForm({ named, askedFor, onDone }: Of) {
  const t = useText();
  const { send, isBusy, faults } = useAct(onDone);
  const { content, change, discard } = useDraft(`concern/extend/${named.investigationId}`, NOT_EXTENDED);
  const { dueOn, reason } = content;
  const [isMissing, setIsMissing] = useState(false);
  const [lacksDay, lacksReason] = [dueOn === '', reason.trim() === ''];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(lacksDay || lacksReason);
    if (lacksDay || lacksReason) return;
    const input = { ...named, dueOn, reason };
    if ((await send(ExtendInvestigationOfConcernDocument, { input }, askedFor)) === null) return;
    discard();
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <Heading level="2" size="medium">
          {t('concerns.extend')}
        </Heading>
        <NativeField
          label={t('concerns.extendTo')}
          description={t('concerns.extendAbout')}
          type="date"
          value={dueOn}
          error={isMissing && lacksDay ? t('record.missing') : undefined}
          onChange={({ target }) => change({ dueOn: target.value })}
        />
        <Textarea
          label={t('concerns.extendWhy')}
          maxLength={2000}
          value={reason}
          error={isMissing && lacksReason ? t('record.missing') : undefined}
          onChange={({ target }) => change({ reason: target.value })}
        />
        <DraftKept />
        <FaultAlert faults={faults} />
        <Button type="submit" variant="secondary" loading={isBusy}>
          {t('concerns.extendSend')}
        </Button>
      </VStack>
    </form>
  );
}
