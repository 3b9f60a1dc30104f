import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { OwnReviewsDocument } from '../../generated/graphql';
import { Done } from '../../shared/done';
import { PagedList } from '../../shared/paged-list';
import { usePaged } from '../../shared/use-paged';
import { useText } from '../../texts/language';
import { ReviewCard } from './review-card';

/**
 * What keeps guardians from being told and the caller is to look at again, the first due first: it never ends by itself (pbrl. § 3-4,
 * bvl. § 12-6). Who has nothing to look at is shown nothing.
 */
export function OwnReviews() {
  const t = useText();
  const [isDone, setIsDone] = useState(false);
  const paged = usePaged(OwnReviewsDocument, {}, 'ownReviews', (data) => data.ownReviews, { purpose: 'B107' });
  if (paged.lines.length === 0 && paged.state !== 'failed' && !isDone) return null;
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('reviews.title')}
      </Heading>
      <BodyLong>{t('reviews.about')}</BodyLong>
      <Done>{isDone ? t('state.saved') : null}</Done>
      <PagedList paged={paged} empty={t('reviews.none')}>
        {(lines) => (
          <VStack gap="space-12" width="100%">
            {lines.map(({ edge: { node } }) => (
              <ReviewCard
                key={node.id}
                review={node}
                onBegin={() => setIsDone(false)}
                onStale={paged.again}
                onDone={() => {
                  setIsDone(true);
                  paged.again();
                }}
              />
            ))}
          </VStack>
        )}
      </PagedList>
    </VStack>
  );
}
