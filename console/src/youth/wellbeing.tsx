import { BodyLong, BodyShort, Button, Heading, Radio, RadioGroup, VStack } from '@navikt/ds-react';
import { useMemo, useState } from 'react';
import { useAsked } from '../api/use-asked';
import {
  AnswerWellbeingDocument,
  MyWellbeingDocument,
  type MyWellbeingQuery,
  type WellbeingQuestion,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { WrongFields } from '../shared/wrong-fields';
import { useDates, useText } from '../texts/language';

type Survey = NonNullable<MyWellbeingQuery['myWellbeingSurveys']>[number];

const QUESTIONS: readonly WellbeingQuestion[] = ['THRIVES', 'SAFE', 'HEARD', 'COMMUNITY', 'HELP'];
const LEVELS = [1, 2, 3, 4, 5] as const;

/** How the youth has it in the house: asked now and then, and answered without a name unless the youth wants it. */
export function Wellbeing() {
  const t = useText();
  const asked = useAsked(MyWellbeingDocument, {});
  const acting = useAct(asked.again);
  const [isDone, setIsDone] = useState(false);
  const send = async (input: Parameters<typeof toInput>[0]): Promise<void> => {
    if ((await acting.send(AnswerWellbeingDocument, { input: toInput(input) })) === null) return;
    setIsDone(true);
    asked.again();
  };
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('wellbeing.title')}
      </Heading>
      <BodyLong>{t('wellbeing.about')}</BodyLong>
      <Done>{isDone ? t('wellbeing.thanks') : null}</Done>
      <FaultAlert faults={acting.faults} />
      <Answer asked={asked} lacking={() => t('wellbeing.away')}>
        {({ myWellbeingSurveys: surveys }) => {
          if (surveys === null || surveys === undefined) return null;
          if (surveys.length === 0) return <BodyLong>{t('wellbeing.none')}</BodyLong>;
          return (
            <VStack gap="space-24">
              {surveys.map((survey) =>
                survey.isOpen && !survey.isAnswered ? (
                  <SurveyForm key={survey.id} survey={survey} isBusy={acting.isBusy} send={send} />
                ) : (
                  <Answered key={survey.id} survey={survey} />
                ),
              )}
            </VStack>
          );
        }}
      </Answer>
    </VStack>
  );
}

interface Said {
  readonly surveyId: string;
  readonly levels: Readonly<Partial<Record<WellbeingQuestion, number>>>;
  readonly isNamed: boolean;
}

const toInput = ({ surveyId, levels, isNamed }: Said) => ({
  surveyId,
  isNamed,
  answers: QUESTIONS.map((question) => ({ question, level: levels[question] ?? 0 })),
});

/** It keeps no draft: what may be answered without a name is kept nowhere with one. */
function SurveyForm({
  survey: { id, closesOn },
  isBusy,
  send,
}: {
  readonly survey: Survey;
  readonly isBusy: boolean;
  readonly send: (said: Said) => Promise<void>;
}) {
  const t = useText();
  const { day } = useDates();
  const [levels, setLevels] = useState<Said['levels']>({});
  const [isNamed, setIsNamed] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const missing = QUESTIONS.filter((question) => isSent && levels[question] === undefined);
  const missed = missing.join();
  const wrong = useMemo(
    () =>
      QUESTIONS.filter((question) => missed.split(',').includes(question)).map((question) => ({
        id: `wellbeing-${question}`,
        said: t('wellbeing.missing', { question: t(`wellbeing.question.${question}`) }),
      })),
    [missed, t],
  );
  return (
    <VStack
      as="form"
      gap="space-16"
      align="start"
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        setIsSent(true);
        if (QUESTIONS.every((question) => levels[question] !== undefined)) void send({ surveyId: id, levels, isNamed });
      }}
    >
      <Heading level="2" size="small">
        {t('wellbeing.until', { day: day(closesOn) })}
      </Heading>
      <WrongFields wrong={wrong} />
      {QUESTIONS.map((question) => (
        <RadioGroup
          key={question}
          id={`wellbeing-${question}`}
          tabIndex={-1}
          legend={t(`wellbeing.question.${question}`)}
          value={levels[question] ?? null}
          error={missing.includes(question) ? t('wellbeing.choose') : undefined}
          onChange={(level: number) => setLevels({ ...levels, [question]: level })}
        >
          {LEVELS.map((level) => (
            <Radio key={level} value={level}>
              {t(`wellbeing.level.${level}`)}
            </Radio>
          ))}
        </RadioGroup>
      ))}
      <RadioGroup legend={t('wellbeing.who')} value={isNamed} onChange={(value: boolean) => setIsNamed(value)}>
        <Radio value={false} description={t('wellbeing.anonymousMeans')}>
          {t('wellbeing.anonymous')}
        </Radio>
        <Radio value={true} description={t('wellbeing.namedMeans')}>
          {t('wellbeing.named')}
        </Radio>
      </RadioGroup>
      <Button type="submit" loading={isBusy}>
        {t('wellbeing.send')}
      </Button>
    </VStack>
  );
}

function Answered({ survey: { closesOn, namedQuestions, namedLevels } }: { readonly survey: Survey }) {
  const t = useText();
  const { day } = useDates();
  return (
    <VStack as="section" gap="space-8" className="card">
      <Heading level="2" size="small">
        {t('wellbeing.until', { day: day(closesOn) })}
      </Heading>
      <BodyShort>{t(namedLevels ? 'wellbeing.answeredNamed' : 'wellbeing.answered')}</BodyShort>
      {namedLevels && (
        <dl className="facts">
          {(namedQuestions ?? []).map((question, place) => (
            <div key={question} className="fact">
              <dt>{t(`wellbeing.question.${question}`)}</dt>
              <dd>{t(`wellbeing.level.${(namedLevels[place] ?? 1) as (typeof LEVELS)[number]}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </VStack>
  );
}
