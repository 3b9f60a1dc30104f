import { BodyLong, BodyShort, Button, Heading, HStack, Loader, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { act } from '../api/use-asked';
import type { Fault } from '../api/faults';
import { AnswerForChildDocument, type DataCategory } from '../generated/graphql';
import { DraftKept } from '../shared/draft-kept';
import { useFaultText } from '../shared/fault-text';
import { useCatalogue } from '../shared/use-catalogue';
import { useDraft } from '../shared/use-draft';
import { WrongFields, type WrongField } from '../shared/wrong-fields';
import { useDates, useLanguage, useText } from '../texts/language';
import { useWords } from '../youth/use-words';
import { AskedOfChild, textIdOf } from './asked-of-child';
import type { Said } from './child-request-page';
import { useAskerName, type ChildRequest } from './child-requests';
import { hearingOf, refusedHearing, wrongHearing, type Hearing } from './hearing';
import { HearingFields } from './hearing-fields';

/** A yes to one thing, with the text that it was said to, where it came; or no to all that is not answered yet. */
type Choice = { readonly yesTo: DataCategory; readonly textVersion: number | null } | 'no';

/** Answers in the place of a child: a yes to each thing by itself, or a no to all that is left, beside each other and alike. */
export function AnsweringForChild({
  request,
  hearing,
  told,
  onRefused,
}: {
  readonly request: ChildRequest;
  /** What was said of the hearing with a no that is undone. */
  readonly hearing: Hearing;
  readonly told: (said: Said | null) => void;
  /** What was refused, but for what was said of the hearing: how it stands by now is read anew. */
  readonly onRefused: (faults: readonly Fault[]) => void;
}) {
  const t = useText();
  const faultText = useFaultText();
  const { day } = useDates();
  const { language } = useLanguage();
  const { categories } = useWords();
  const askerOf = useAskerName();
  const { content, change, discard, isRead } = useDraft(`child-request/${request.id}`, hearing);
  const [busy, setBusy] = useState<DataCategory | 'no' | null>(null);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const isOne = request.categories.length === 1;

  const answer = async (choice: Choice): Promise<void> => {
    told(null);
    const isUnread = choice !== 'no' && choice.textVersion === null;
    const found = [
      ...wrongHearing(content, t),
      ...(isUnread ? [{ id: textIdOf(choice.yesTo), said: t('consents.textFirst') }] : []),
    ];
    setWrong(found);
    if (found.length > 0) return;
    setBusy(choice === 'no' ? 'no' : choice.yesTo);
    const { done, faults: refused } = await act(AnswerForChildDocument, {
      input: {
        requestId: request.id,
        ...hearingOf(content),
        ...(choice === 'no'
          ? { categories: [] }
          : { categories: [choice.yesTo], textVersion: choice.textVersion, language }),
      },
    });
    setBusy(null);
    const ofHearing = refusedHearing(refused, faultText);
    setWrong(ofHearing);
    if (done === null) return ofHearing.length > 0 ? undefined : onRefused(refused);
    // What was said of the hearing holds for what is left, too.
    if (choice === 'no' || isOne) discard();
    told(
      choice === 'no'
        ? { accept: false, id: done.answerForChild.id, hearing: content }
        : { accept: true, what: categories([choice.yesTo]) },
    );
  };
  const no = (
    <Button variant="secondary" loading={busy === 'no'} onClick={() => void answer('no')}>
      {t(isOne ? 'guardian.no' : 'guardian.child.noToAll')}
    </Button>
  );

  if (!isRead) return <Loader title={t('state.loading')} />;
  return (
    <VStack gap="space-24">
      <Asked request={request} recipient={askerOf(request)} until={day(request.expiresAt)} />
      <HearingFields value={content} wrong={wrong} onChange={change} />
      <DraftKept />
      <WrongFields wrong={wrong} />
      {!isOne && <BodyLong>{t('guardian.child.several')}</BodyLong>}
      {request.categories.map((category) => (
        <AskedOfChild
          key={category}
          request={request}
          category={category}
          answers={(textVersion) => (
            <HStack gap="space-16">
              <Button
                variant="secondary"
                loading={busy === category}
                aria-label={t('guardian.yesTo', { what: categories([category]) })}
                onClick={() => void answer({ yesTo: category, textVersion })}
              >
                {t('guardian.yes')}
              </Button>
              {isOne && no}
            </HStack>
          )}
        />
      ))}
      {!isOne && <div>{no}</div>}
    </VStack>
  );
}

function Asked({
  request,
  recipient,
  until,
}: {
  readonly request: ChildRequest;
  readonly recipient: string;
  readonly until: string;
}) {
  const t = useText();
  const catalogue = useCatalogue();
  const offered = (catalogue.data?.consentCatalogue ?? []).find(({ purpose }) => purpose === request.purpose);
  const { reason } = request;
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('guardian.child.one', { youth: request.youthName, recipient })}
      </Heading>
      {(request.recipient === null || request.recipient === undefined) && (
        <BodyShort>{t('guardian.withheld')}</BodyShort>
      )}
      <dl className="facts">
        <dt>{t('guardian.for')}</dt>
        <dd>{offered === undefined ? t(`term.purpose.${request.purpose}`) : `${offered.title}. ${offered.text}`}</dd>
        <dt>{t('guardian.child.why')}</dt>
        <dd>
          {reason === null || reason === undefined
            ? t('guardian.child.reasonWithheld')
            : t('consents.reason', { reason })}
        </dd>
        <dt>{t('guardian.child.until')}</dt>
        <dd>{until}</dd>
      </dl>
      <BodyLong>{t('guardian.child.inPlace')}</BodyLong>
      <BodyLong>{t('guardian.child.takeBack')}</BodyLong>
    </VStack>
  );
}
