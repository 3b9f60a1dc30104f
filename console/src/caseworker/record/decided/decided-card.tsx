import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useId, useState } from 'react';
import type { DecisionsOfYouthQuery } from '../../../generated/graphql';
import { useDates, useText } from '../../../texts/language';
import { FilledForm } from '../filled-form';
import { DecisionError } from './decision-error';
import { END_OF_DECISION, EXECUTOR_FORMS } from './forms-of-decision';

type OfChildWelfare = NonNullable<NonNullable<DecisionsOfYouthQuery['youth']>['childWelfare']>;
export type Decided = NonNullable<OfChildWelfare['decisions']>[number];

/** One decision as it stands, and behind buttons who carries it out, its end, and that it was a mistake. */
export function DecidedCard({
  youthId,
  decision,
  onBegin,
  onDone,
}: {
  readonly youthId: string;
  readonly decision: Decided;
  readonly onBegin: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const heading = useId();
  const [opened, setOpened] = useState<'executor' | 'end' | 'error' | null>(null);
  const { id, kind, decidedOn, validFrom, validTo, executedBy, isInError } = decision;
  const name = t('decided.name', { kind: t(`value.decision.${kind}`), on: day(decidedOn) });
  const subject = { youthId, decisionId: id };
  const finish = (): void => {
    setOpened(null);
    onDone();
  };
  const executor = EXECUTOR_FORMS[executedBy];
  const acts = executor === undefined ? (['end', 'error'] as const) : (['executor', 'end', 'error'] as const);
  return (
    <VStack as="section" gap="space-8" align="start" className="agency" aria-labelledby={heading}>
      <Heading level="3" size="small" id={heading}>
        {name}
      </Heading>
      <BodyShort>
        {validTo === null || validTo === undefined
          ? t('decided.from', { from: day(validFrom) })
          : t('decided.fromTo', { from: day(validFrom), to: day(validTo) })}
      </BodyShort>
      <BodyShort>{t('decided.executedBy', { who: t(`value.executor.${executedBy}`) })}</BodyShort>
      {isInError ? (
        <BodyShort weight="semibold">{t('decided.isInError')}</BodyShort>
      ) : (
        <>
          <HStack gap="space-8">
            {acts.map((act) => (
              <Button
                key={act}
                variant="secondary"
                size="small"
                aria-expanded={opened === act}
                aria-label={`${t(`decided.${act}`)}: ${name}`}
                onClick={() => {
                  onBegin();
                  setOpened(opened === act ? null : act);
                }}
              >
                {t(`decided.${act}`)}
              </Button>
            ))}
          </HStack>
          {opened === 'executor' && executor !== undefined && (
            <FilledForm form={executor} subject={subject} onDone={finish} />
          )}
          {opened === 'end' && <FilledForm form={END_OF_DECISION} subject={subject} onDone={finish} />}
          {opened === 'error' && <DecisionError subject={subject} onDone={finish} />}
        </>
      )}
    </VStack>
  );
}
