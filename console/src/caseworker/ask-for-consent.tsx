import {
  BodyLong,
  Checkbox,
  CheckboxGroup,
  Heading,
  Link as AkselLink,
  Textarea,
  TextField,
  VStack,
} from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { RequestConsentOfYouthDocument, type DataCategory, type Purpose } from '../generated/graphql';
import { Done } from '../shared/done';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { ALL_CATEGORIES } from '../shared/kinds';
import { SendButton } from '../shared/send-button';
import { useDraft } from '../shared/use-draft';
import { useText } from '../texts/language';
import type { TextKey } from '../texts/texts';

interface Question {
  readonly categories: readonly DataCategory[];
  readonly reason: string;
  readonly reference: string;
  readonly clientKey: string;
}

const NOTHING: Question = { categories: [], reason: '', reference: '', clientKey: '' };

/** So many characters a reason has at the least: a youth is to understand it. */
const SHORTEST_REASON = 20;

const FIELDS: Readonly<Record<string, TextKey>> = {
  'input.categories': 'ask.categories',
  'input.reason': 'ask.reason',
  'input.reference': 'ask.reference',
};

/** Asks the youth for what could be opened so. What comes of it is told to nobody but as given, or as not answered. */
export function AskForConsent({
  youthId,
  purpose,
  categories,
}: {
  readonly youthId: string;
  readonly purpose: Purpose;
  readonly categories: readonly string[];
}) {
  const t = useText();
  const { content, change, discard } = useDraft<Question>(`ask/${youthId}/${purpose}`, NOTHING);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const askable = ALL_CATEGORIES.filter((category) => categories.includes(category));
  const chosen = content.categories.filter((category) => askable.includes(category));
  const { reason, reference, clientKey } = content;
  // A key of its own for each question, made when it is begun: sent again, it is one question still.
  const fill = (part: Partial<Question>): void =>
    change({ ...part, clientKey: clientKey === '' ? crypto.randomUUID() : clientKey });

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    const input = {
      youthId,
      purpose,
      categories: [...chosen],
      reason,
      clientKey,
      ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
    };
    const { done, faults: refused } = await act(RequestConsentOfYouthDocument, { input }, { purpose });
    setIsBusy(false);
    setFaults(refused);
    if (done === null) return;
    discard();
    setIsSent(true);
  };
  return (
    <section className="agency not-printed">
      <VStack gap="space-16" align="start">
        <Heading level="2" size="small">
          {t('ask.title')}
        </Heading>
        <Done>{isSent ? t('ask.sent') : null}</Done>
        {askable.length === 0 ? (
          <BodyLong>{t('ask.none')}</BodyLong>
        ) : (
          <form onSubmit={(event) => void send(event)} className="narrow">
            <VStack gap="space-16" align="start">
              <BodyLong>{t('ask.about', { purpose: t(`term.purpose.${purpose}`) })}</BodyLong>
              <CheckboxGroup
                id="ask-categories"
                tabIndex={-1}
                legend={t('ask.categories')}
                value={[...chosen]}
                onChange={(next: DataCategory[]) => fill({ categories: next })}
              >
                {askable.map((category) => (
                  <Checkbox key={category} value={category}>
                    {t(`term.category.${category}`)}
                  </Checkbox>
                ))}
              </CheckboxGroup>
              <Textarea
                id="ask-reason"
                label={t('ask.reason')}
                description={t('ask.reasonAbout')}
                value={reason}
                maxLength={500}
                onChange={({ target }) => fill({ reason: target.value })}
              />
              <TextField
                label={t('ask.reference')}
                description={t('ask.referenceAbout')}
                value={reference}
                onChange={({ target }) => fill({ reference: target.value })}
              />
              <DraftKept />
              <FaultAlert
                faults={faults}
                fieldOf={(argument) => {
                  const key = FIELDS[argument];
                  return key === undefined ? null : t(key);
                }}
              />
              <SendButton
                isBusy={isBusy}
                needed={[
                  { id: 'ask-categories', label: t('ask.categories'), isFilled: chosen.length > 0 },
                  { id: 'ask-reason', label: t('ask.reason'), isFilled: reason.trim().length >= SHORTEST_REASON },
                ]}
              >
                {t('ask.send')}
              </SendButton>
            </VStack>
          </form>
        )}
        <AkselLink as={Link} to="/sent">
          {t('ask.toSent')}
        </AkselLink>
      </VStack>
    </section>
  );
}
