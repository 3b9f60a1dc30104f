import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useId, useState } from 'react';
import {
  ReviewGuardianHoldOfYouthDocument,
  ReviewNotInformedDocument,
  type NotInformedReview,
  type OwnReviewsQuery,
} from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { NativeField } from '../../shared/native-field';
import { osloDay } from '../../shared/oslo-time';
import { PageLink } from '../../shared/page-link';
import { useAct } from '../../shared/use-act';
import { useDates, useText } from '../../texts/language';
import { useWords } from '../../youth/use-words';

type Review = NonNullable<OwnReviewsQuery['ownReviews']>['edges'][number]['node'];

/** At the latest in six months it is looked at again. */
const MOST_DAYS = 180;

const ENDS = { NO_LONGER_SO: 'officer.holds.ends', ENTERED_BY_MISTAKE: 'officer.holds.mistake' } as const;

/** One thing to look at again, and what was found: that it still is so, and when it is looked at next, or that it is over. */
export function ReviewCard({
  review: { id, kind, youthId, categories, reviewOn },
  onBegin,
  onDone,
  onStale,
}: {
  readonly review: Review;
  readonly onBegin: () => void;
  readonly onDone: () => void;
  readonly onStale: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const words = useWords();
  const heading = useId();
  const [next, setNext] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { send, isBusy, faults } = useAct(onStale);
  const reference = youthId.slice(-6);
  const name = t(`reviews.kind.${kind}`, { reference });

  const review = async (outcome: NotInformedReview): Promise<void> => {
    onBegin();
    setIsMissing(outcome === 'KEPT' && next === '');
    if (outcome === 'KEPT' && next === '') return;
    const found = { youthId, outcome, ...(outcome === 'KEPT' ? { reviewOn: next } : {}) };
    const done =
      kind === 'GUARDIAN_HOLD'
        ? await send(ReviewGuardianHoldOfYouthDocument, { input: { ...found, holdId: id } }, { purpose: 'B107' })
        : await send(ReviewNotInformedDocument, { input: { ...found, notInformedId: id } }, { purpose: 'B107' });
    if (done !== null) onDone();
  };

  return (
    <VStack as="section" gap="space-8" align="start" className="agency" aria-labelledby={heading}>
      <Heading level="3" size="small" id={heading}>
        {name}
      </Heading>
      {categories.length > 0 && <BodyShort>{words.categories(categories)}</BodyShort>}
      <BodyShort>{t('reviews.due', { day: day(reviewOn) })}</BodyShort>
      <PageLink to={`/youth/${youthId}?purpose=B107`}>{t('received.toYouth', { reference })}</PageLink>
      <NativeField
        label={t('officer.holds.reviewOn')}
        description={t('officer.holds.reviewAbout')}
        type="date"
        min={osloDay(1)}
        max={osloDay(MOST_DAYS)}
        value={next}
        error={isMissing ? t('record.missing') : undefined}
        onChange={({ target }) => setNext(target.value)}
      />
      <FaultAlert faults={faults} />
      <HStack gap="space-8">
        <Button
          variant="secondary"
          size="small"
          loading={isBusy}
          aria-label={`${t('officer.holds.keep')}: ${name}`}
          onClick={() => void review('KEPT')}
        >
          {t('officer.holds.keep')}
        </Button>
        {(['NO_LONGER_SO', 'ENTERED_BY_MISTAKE'] as const).map((outcome) => (
          <Button
            key={outcome}
            variant="secondary"
            size="small"
            disabled={isBusy}
            aria-label={`${t(ENDS[outcome])}: ${name}`}
            onClick={() => void review(outcome)}
          >
            {t(ENDS[outcome])}
          </Button>
        ))}
      </HStack>
    </VStack>
  );
}
