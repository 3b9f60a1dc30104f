import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { EvaluationsOfProgrammeDocument } from '../generated/graphql';
import { OpenedForm } from '../houses/opened-form';
import { Answer } from '../shared/answer';
import { ListOf } from '../shared/list-of';
import { useDates, useText } from '../texts/language';
import { EVALUATION_OF_HALF_YEAR } from './evaluation-form';

const OF_NOTHING = {};

/** What the own service makes of the programme, half-year by half-year, beside its numbers; staff write the next. */
export function ProgrammeEvaluations({ isWritten }: { readonly isWritten: boolean }) {
  const t = useText();
  const { day } = useDates();
  const asked = useAsked(EvaluationsOfProgrammeDocument, {}, { purpose: 'B107' });
  return (
    <VStack as="section" gap="space-16" align="start">
      <Heading level="2" size="medium">
        {t('evaluations.title')}
      </Heading>
      <Answer asked={asked}>
        {({ programmeEvaluations }) => (
          <ListOf rows={programmeEvaluations} none={t('evaluations.none')}>
            {(evaluations) => (
              <VStack gap="space-16">
                {evaluations.map(({ id, year, half, evaluatedOn, summary, changes, indicators }) => (
                  <VStack key={id} as="section" gap="space-8">
                    <Heading level="3" size="small">
                      {t('evaluations.of', { half: t(`evaluations.half.${half as 1 | 2}`), year: String(year) })}
                    </Heading>
                    <BodyLong>{t('evaluations.writtenOn', { on: day(evaluatedOn) })}</BodyLong>
                    <BodyLong>{t('evaluations.numbers', { ...indicators })}</BodyLong>
                    <BodyLong className="stays-as-written">{summary}</BodyLong>
                    {typeof changes === 'string' && (
                      <BodyLong className="stays-as-written">{t('evaluations.otherwise', { changes })}</BodyLong>
                    )}
                  </VStack>
                ))}
              </VStack>
            )}
          </ListOf>
        )}
      </Answer>
      {isWritten && <OpenedForm form={EVALUATION_OF_HALF_YEAR} subject={OF_NOTHING} onDone={asked.again} />}
    </VStack>
  );
}
