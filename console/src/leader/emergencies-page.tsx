import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { EmergenciesOfLeaderDocument, type EmergenciesOfLeaderQuery } from '../generated/graphql';
import { ReviewEmergency } from '../officer/review-emergency';
import { SaidOfEmergency } from '../officer/said-of-emergency';
import { WorkPart } from '../officer/work-part';
import { Done } from '../shared/done';
import { usePaged } from '../shared/use-paged';
import { useDates, useText } from '../texts/language';
import { LEADING } from './leader-asks';

type Emergency = NonNullable<EmergenciesOfLeaderQuery['emergencyAccesses']>['edges'][number]['node'];

/** What workers opened where life or health was in danger. Of whom is not told; whether it was right is said once. */
export function EmergenciesPage() {
  const t = useText();
  const [isReviewed, setIsReviewed] = useState(false);
  const toReview = useEmergencies(true);
  const all = useEmergencies(false);
  const reviewed = (): void => {
    setIsReviewed(true);
    toReview.again();
    all.again();
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
      <WorkPart title="emergencies.toReview" about="emergencies.toReviewAbout" paged={toReview}>
        {(lines) =>
          lines.map(({ edge: { node } }) => (
            <OneEmergency key={node.id} of={node}>
              <ReviewEmergency emergencyId={node.id} askedFor={LEADING} onReviewed={reviewed} />
            </OneEmergency>
          ))
        }
      </WorkPart>
      <WorkPart title="emergencies.all" about="emergencies.allAbout" empty="emergencies.empty" paged={all}>
        {(lines) => lines.map(({ edge: { node } }) => <OneEmergency key={node.id} of={node} />)}
      </WorkPart>
    </VStack>
  );
}

const useEmergencies = (toReviewOnly: boolean) =>
  usePaged(
    EmergenciesOfLeaderDocument,
    { toReviewOnly },
    'emergencyAccesses',
    ({ emergencyAccesses: list }) =>
      list === null || list === undefined || !toReviewOnly ? list : { ...list, total: list.toReview },
    LEADING,
  );

function OneEmergency({ of: node, children }: { readonly of: Emergency; readonly children?: ReactNode }) {
  const t = useText();
  const { time } = useDates();
  return (
    <VStack as="section" gap="space-8">
      <Heading level="3" size="small">
        {t('emergencies.one', { at: time(node.openedAt), by: node.openedBy })}
      </Heading>
      <BodyShort>{t(`term.emergencyState.${node.state}`)}</BodyShort>
      <BodyShort>{t('emergencies.until', { at: time(node.closesAt) })}</BodyShort>
      <BodyShort>{node.categories.map((category) => t(`term.category.${category}`)).join(', ')}</BodyShort>
      {typeof node.reason === 'string' && <BodyLong>{t('emergencies.reason', { reason: node.reason })}</BodyLong>}
      <SaidOfEmergency of={node} />
      {typeof node.outcome === 'string' && <BodyShort>{t(`term.emergencyOutcome.${node.outcome}`)}</BodyShort>}
      {typeof node.note === 'string' && <BodyLong>{node.note}</BodyLong>}
      {children}
    </VStack>
  );
}
