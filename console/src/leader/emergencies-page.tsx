import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { EmergenciesOfLeaderDocument } from '../generated/graphql';
import { ReviewEmergency } from '../officer/review-emergency';
import { Done } from '../shared/done';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { useDates, useText } from '../texts/language';
import { LEADING } from './leader-asks';

/** What workers opened where life or health was in danger. Of whom is not told; whether it was right is said once. */
export function EmergenciesPage() {
  const t = useText();
  const { time } = useDates();
  const [isReviewed, setIsReviewed] = useState(false);
  const paged = usePaged(
    EmergenciesOfLeaderDocument,
    {},
    'emergencyAccesses',
    (data) => data.emergencyAccesses,
    LEADING,
  );
  const reviewed = (): void => {
    setIsReviewed(true);
    paged.again();
  };
  return (
    <VStack gap="space-24">
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {t('emergencies.title')}
        </Heading>
        <BodyLong>{t('emergencies.about')}</BodyLong>
      </VStack>
      <Done>{isReviewed ? t('emergencies.reviewed') : null}</Done>
      <PagedList paged={paged} empty={t('emergencies.empty')}>
        {(lines) =>
          lines.map(({ edge: { node } }) => (
            <VStack as="section" gap="space-8" key={node.id}>
              <Heading level="2" size="small">
                {t('emergencies.one', { at: time(node.openedAt), by: node.openedBy })}
              </Heading>
              <BodyShort>{t(`term.emergencyState.${node.state}`)}</BodyShort>
              <BodyShort>{t('emergencies.until', { at: time(node.closesAt) })}</BodyShort>
              <BodyShort>{node.categories.map((category) => t(`term.category.${category}`)).join(', ')}</BodyShort>
              {typeof node.reason === 'string' && (
                <BodyLong>{t('emergencies.reason', { reason: node.reason })}</BodyLong>
              )}
              {typeof node.outcome === 'string' && <BodyShort>{t(`term.emergencyOutcome.${node.outcome}`)}</BodyShort>}
              {typeof node.note === 'string' && <BodyLong>{node.note}</BodyLong>}
              {node.state !== 'REVIEWED' && (
                <ReviewEmergency emergencyId={node.id} askedFor={LEADING} onReviewed={reviewed} />
              )}
            </VStack>
          ))
        }
      </PagedList>
    </VStack>
  );
}
