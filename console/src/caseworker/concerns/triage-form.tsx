import { Button, Heading, Radio, RadioGroup, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { TriageConcernDocument, type ConcernDropReason, type TriageOutcome } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import type { ConcernForm } from './concern-view';
import { DraftKept } from '../../shared/draft-kept';
import { useDraft } from '../../shared/use-draft';

const REASONS: readonly ConcernDropReason[] = [
  'UNFOUNDED',
  'OUTSIDE_THE_LAW',
  'HELPED_ELSEWHERE',
  'OTHER_MUNICIPALITY',
  'RECEIVED_BEFORE',
  'NOBODY_FOUND',
];

const NOTHING: { readonly outcome: TriageOutcome | ''; readonly dropReason: ConcernDropReason | '' } = {
  outcome: '',
  dropReason: '',
};

/** What becomes of a report; while nobody is linked to it, it can only be dropped. */
export function TriageForm({ report, askedFor, onDone }: ConcernForm) {
  const t = useText();
  const { send, isBusy, faults } = useAct(onDone);
  const { content, change, discard } = useDraft(`concern/triage/${report.id}`, NOTHING);
  const { outcome, dropReason } = content;
  const [isMissing, setIsMissing] = useState(false);
  const isLinked = report.youthId !== null && report.youthId !== undefined;
  const outcomes: readonly TriageOutcome[] = isLinked ? ['INVESTIGATE', 'TO_CASE', 'DROP'] : ['DROP'];
  const lacksReason = outcome === 'DROP' && dropReason === '';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(outcome === '' || lacksReason);
    if (outcome === '' || lacksReason) return;
    const why = outcome === 'DROP' && dropReason !== '' ? { dropReason } : {};
    const input = { reportId: report.id, outcome, ...why };
    if ((await send(TriageConcernDocument, { input }, askedFor)) === null) return;
    discard();
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <Heading level="2" size="medium">
          {t('concerns.triage')}
        </Heading>
        <RadioGroup
          legend={t('concerns.outcome')}
          description={isLinked ? undefined : t('concerns.linkFirst')}
          value={outcome}
          error={isMissing && outcome === '' ? t('record.missing') : undefined}
          onChange={(next: TriageOutcome) => change({ outcome: next })}
        >
          {outcomes.map((each) => (
            <Radio key={each} value={each}>
              {t(`concerns.outcome.${each}`)}
            </Radio>
          ))}
        </RadioGroup>
        {outcome === 'DROP' && (
          <Select
            label={t('concerns.dropReason')}
            value={dropReason}
            error={isMissing && lacksReason ? t('record.missing') : undefined}
            onChange={({ target }) => change({ dropReason: target.value as ConcernDropReason | '' })}
          >
            <option value="">{t('record.choose')}</option>
            {REASONS.map((each) => (
              <option key={each} value={each}>
                {t(`concerns.dropReason.${each}`)}
              </option>
            ))}
          </Select>
        )}
        <DraftKept />
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('concerns.decide')}
        </Button>
      </VStack>
    </form>
  );
}
