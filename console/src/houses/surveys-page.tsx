import { BodyLong, Button, Heading, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { isAway, isWithheld, type Fault } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { FilledForm } from '../caseworker/record/filled-form';
import { YouthLink } from '../caseworker/youth-link';
import {
  NamedAnswersDocument,
  SurveysAtWorkDocument,
  type NamedAnswersQuery,
  type SurveysAtWorkQuery,
  type WellbeingQuestion,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { osloDay } from '../shared/oslo-time';
import { PageLink } from '../shared/page-link';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { SURVEY } from './house-forms';

const FOR = { purpose: 'B107' } as const;
const QUESTIONS: readonly WellbeingQuestion[] = ['THRIVES', 'SAFE', 'HEARD', 'COMMUNITY', 'HELP'];
const OF_NOTHING = {};

type Survey = NonNullable<SurveysAtWorkQuery['wellbeingSurveys']>[number];
type Named = NonNullable<NamedAnswersQuery['namedWellbeingAnswers']>[number];

/** The surveys among residents: one is open at a time, from today to a day; what was answered by name is read by the staff. */
export function SurveysPage() {
  const t = useText();
  const asked = useAsked(SurveysAtWorkDocument, {}, FOR);
  const [isDone, setIsDone] = useState(false);
  const today = osloDay();
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('surveys.title')}
      </Heading>
      <BodyLong>{t('surveys.about')}</BodyLong>
      <Done>{isDone ? t('surveys.opened') : null}</Done>
      <Answer asked={asked} lacking={() => t('surveys.title')}>
        {({ wellbeingSurveys: surveys }) => {
          if (surveys === null || surveys === undefined) return null;
          const isOpen = surveys.some(({ closesOn }) => closesOn >= today);
          return (
            <VStack gap="space-24">
              {surveys.length === 0 && <BodyLong>{t('figures.noSurvey')}</BodyLong>}
              {surveys.map((survey) => (
                <OneSurvey key={survey.id} survey={survey} isOpen={survey.closesOn >= today} />
              ))}
              <VStack as="section" gap="space-12">
                <Heading level="2" size="medium">
                  {t('surveys.new')}
                </Heading>
                {isOpen ? (
                  <BodyLong>{t('surveys.oneAtATime')}</BodyLong>
                ) : (
                  <FilledForm
                    form={SURVEY}
                    subject={OF_NOTHING}
                    onDone={() => {
                      setIsDone(true);
                      asked.again();
                    }}
                  />
                )}
              </VStack>
            </VStack>
          );
        }}
      </Answer>
      <PageLink to="/houses">{t('house.toAll')}</PageLink>
    </VStack>
  );
}

function OneSurvey({
  survey: { id, opensOn, closesOn },
  isOpen,
}: {
  readonly survey: Survey;
  readonly isOpen: boolean;
}) {
  const t = useText();
  const { day } = useDates();
  const [isShown, setIsShown] = useState(false);
  const span = t('figures.survey', { from: day(opensOn), to: day(closesOn) });
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="small">
        {isOpen ? t('figures.isOpen', { span }) : span}
      </Heading>
      <BodyLong>{t(isOpen ? 'surveys.closesByItself' : 'surveys.isOver')}</BodyLong>
      <Button
        variant="secondary"
        size="small"
        aria-expanded={isShown}
        aria-label={t('surveys.namedOf', { span })}
        onClick={() => setIsShown(!isShown)}
      >
        {t('surveys.named')}
      </Button>
      {isShown && <NamedAnswers surveyId={id} span={span} />}
    </VStack>
  );
}

function NamedAnswers({ surveyId, span }: { readonly surveyId: string; readonly span: string }) {
  const t = useText();
  const asked = useAsked(NamedAnswersDocument, { surveyId }, FOR);
  return (
    <Answer asked={asked} lacking={({ path }) => (path === 'namedWellbeingAnswers' ? span : null)}>
      {({ namedWellbeingAnswers: rows }, faults) =>
        rows === null || rows === undefined ? null : rows.length === 0 ? (
          <BodyLong>{t('surveys.nobodyNamed')}</BodyLong>
        ) : (
          <WideTable
            caption={t('surveys.namedOf', { span })}
            heads={[
              t('houses.youth'),
              t('surveys.answeredOn'),
              ...QUESTIONS.map((question) => t(`wellbeing.question.${question}`)),
            ]}
          >
            {rows.map((row, index) => (
              <NamedRow key={row.youth?.id ?? index} row={row} at={`namedWellbeingAnswers.${index}`} faults={faults} />
            ))}
          </WideTable>
        )
      }
    </Answer>
  );
}

function NamedRow({
  row: { youth, answeredOn, levels },
  at,
  faults,
}: {
  readonly row: Named;
  readonly at: string;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  const lacking = (field: string): string =>
    t(
      isWithheld(faults, `${at}.${field}`)
        ? 'board.withheld'
        : isAway(faults, `${at}.${field}`)
          ? 'board.away'
          : 'board.nobody',
    );
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {youth === null || youth === undefined ? (
          lacking('youth')
        ) : (
          <YouthLink youth={youth} at={`${at}.youth.name`} faults={faults} />
        )}
      </Table.HeaderCell>
      <Table.DataCell>
        {answeredOn === null || answeredOn === undefined ? lacking('answeredOn') : day(answeredOn)}
      </Table.DataCell>
      {QUESTIONS.map((question) => (
        <Table.DataCell key={question}>
          {levels?.find((each) => each.question === question)?.level ?? lacking('levels')}
        </Table.DataCell>
      ))}
    </Table.Row>
  );
}
