import { Checkbox, Radio, RadioGroup, ReadMore, VStack } from '@navikt/ds-react';
import { useId, useState, type FormEvent } from 'react';
import type { Fault } from '../../api/faults';
import { act } from '../../api/use-asked';
import { AnswerForYouthDocument, type DataCategory } from '../../generated/graphql';
import { LanguageSelect } from '../../shared/language-select';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { useDraft } from '../../shared/use-draft';
import { useLanguage, useText } from '../../texts/language';
import type { Language } from '../../texts/texts';
import type { RequestOfYouth } from './request-of-youth';
import { neededOfSigning, NO_SIGNING, SigningFields, signingInputOf, type Signing } from './signing-fields';
import { TextToRead } from './text-to-read';
import { SendButton } from '../../shared/send-button';

interface Answers {
  readonly answers: Readonly<Partial<Record<DataCategory, 'yes' | 'no'>>>;
  readonly signing: Signing;
  readonly despiteRefusal: boolean;
  /** In which it was read; the officer's own until another is chosen. */
  readonly language: Language | null;
}

const NO_ANSWERS: Answers = {
  answers: {},
  signing: { ...NO_SIGNING, method: 'ORAL' },
  despiteRefusal: false,
  language: null,
};

/** Enters what the youth answers, each kind of data by itself; yes and no of equal weight. */
export function AnswerForm({
  request,
  youthId,
  onAnswered,
  onStale,
}: {
  readonly request: RequestOfYouth;
  readonly youthId: string;
  readonly onAnswered: () => void;
  /** Somebody said something of it meanwhile: it is read anew, and answered anew. */
  readonly onStale: (faults: readonly Fault[]) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { content, change, discard } = useDraft(`answer/${request.id}`, NO_ANSWERS);
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [shown, setShown] = useState<Readonly<Partial<Record<DataCategory, number>>>>({});
  const read = content.language ?? language;
  const answered = useId();
  const signing = useId();
  const recipientId = request.organisation?.id;
  const answers = request.categories.flatMap(({ category, version }) => {
    const answer = content.answers[category];
    return answer === undefined
      ? []
      : [
          {
            category,
            accept: answer === 'yes',
            expectedVersion: version,
            ...(shown[category] === undefined ? {} : { textVersion: shown[category] }),
          },
        ];
  });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    const { done, faults: refused } = await act(AnswerForYouthDocument, {
      input: {
        requestId: request.id,
        youthId,
        answers,
        language: read,
        signing: signingInputOf(content.signing),
        ...(content.despiteRefusal ? { despiteRefusal: true } : {}),
      },
    });
    setIsBusy(false);
    if (refused.some(({ code }) => code === 'CONFLICT')) {
      change({ answers: {} });
      return onStale(refused);
    }
    setFaults(refused);
    if (done === null) return;
    discard();
    onAnswered();
  };
  return (
    <ReadMore header={t('officer.requests.enter')} size="medium">
      <form onSubmit={(event) => void send(event)} className="narrow">
        <VStack gap="space-16" align="start">
          <LanguageSelect
            label={t('officer.give.language')}
            value={read}
            onChange={(language) => change({ language })}
          />
          {request.categories.map(({ category }, index) => (
            <div key={category}>
              {recipientId !== undefined && (
                <TextToRead
                  key={read}
                  input={{ recipientId, purpose: request.purpose, categories: [category], language: read }}
                  onShown={(version) => setShown((before) => ({ ...before, [category]: version }))}
                />
              )}
              <RadioGroup
                id={`${answered}-${index}`}
                tabIndex={-1}
                legend={t(`term.category.${category}`)}
                value={content.answers[category] ?? ''}
                onChange={(answer: 'yes' | 'no') => change({ answers: { ...content.answers, [category]: answer } })}
              >
                <Radio value="yes">{t('officer.requests.yes')}</Radio>
                <Radio value="no">{t('officer.requests.no')}</Radio>
              </RadioGroup>
            </div>
          ))}
          <SigningFields
            id={signing}
            value={content.signing}
            asksMaturity={
              Boolean(content.signing.maturity) || faults.some(({ argument }) => argument === 'input.signing.maturity')
            }
            onChange={(part) => change({ signing: { ...content.signing, ...part } })}
          />
          <Checkbox
            checked={content.despiteRefusal}
            onChange={({ target }) => change({ despiteRefusal: target.checked })}
          >
            {t('officer.give.despiteRefusal')}
          </Checkbox>
          <DraftKept />
          <FaultAlert faults={faults} />
          <SendButton
            isBusy={isBusy}
            needed={[
              {
                id: `${answered}-0`,
                label: t('officer.requests.enter'),
                isFilled: answers.length > 0,
                said: t('officer.requests.answerOne'),
              },
              ...neededOfSigning(content.signing, signing, t),
            ]}
          >
            {t('officer.requests.send')}
          </SendButton>
        </VStack>
      </form>
    </ReadMore>
  );
}
