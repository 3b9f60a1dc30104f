import { Button, Checkbox, Radio, RadioGroup, ReadMore, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../../api/faults';
import { act } from '../../api/use-asked';
import { AnswerForYouthDocument, type DataCategory } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useDraft } from '../../shared/use-draft';
import { useLanguage, useText } from '../../texts/language';
import type { RequestOfYouth } from './request-of-youth';
import { isSigned, NO_SIGNING, SigningFields, signingInputOf, type Signing } from './signing-fields';

interface Answers {
  readonly answers: Readonly<Partial<Record<DataCategory, 'yes' | 'no'>>>;
  readonly signing: Signing;
  readonly despiteRefusal: boolean;
}

const NO_ANSWERS: Answers = { answers: {}, signing: { ...NO_SIGNING, method: 'ORAL' }, despiteRefusal: false };

/** Enters what the youth answers, each kind of data by itself; yes and no of equal weight. */
export function AnswerForm({
  request,
  youthId,
  onAnswered,
}: {
  readonly request: RequestOfYouth;
  readonly youthId: string;
  readonly onAnswered: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { content, change, discard } = useDraft(`answer/${request.id}`, NO_ANSWERS);
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const answers = request.categories.flatMap(({ category }) => {
    const answer = content.answers[category];
    return answer === undefined ? [] : [{ category, accept: answer === 'yes' }];
  });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    const { done, faults: refused } = await act(AnswerForYouthDocument, {
      input: {
        requestId: request.id,
        youthId,
        answers,
        language,
        signing: signingInputOf(content.signing),
        ...(content.despiteRefusal ? { despiteRefusal: true } : {}),
      },
    });
    setIsBusy(false);
    setFaults(refused);
    if (done === null) return;
    discard();
    onAnswered();
  };
  return (
    <ReadMore header={t('officer.requests.enter')} size="medium">
      <form onSubmit={(event) => void send(event)} className="narrow">
        <VStack gap="space-16" align="start">
          {request.categories.map(({ category }) => (
            <RadioGroup
              key={category}
              legend={t(`term.category.${category}`)}
              value={content.answers[category] ?? ''}
              onChange={(answer: 'yes' | 'no') => change({ answers: { ...content.answers, [category]: answer } })}
            >
              <Radio value="yes">{t('officer.requests.yes')}</Radio>
              <Radio value="no">{t('officer.requests.no')}</Radio>
            </RadioGroup>
          ))}
          <SigningFields
            value={content.signing}
            onChange={(part) => change({ signing: { ...content.signing, ...part } })}
          />
          <Checkbox
            checked={content.despiteRefusal}
            onChange={({ target }) => change({ despiteRefusal: target.checked })}
          >
            {t('officer.give.despiteRefusal')}
          </Checkbox>
          <FaultAlert faults={faults} />
          <Button type="submit" loading={isBusy} disabled={answers.length === 0 || !isSigned(content.signing)}>
            {t('officer.requests.send')}
          </Button>
        </VStack>
      </form>
    </ReadMore>
  );
}
