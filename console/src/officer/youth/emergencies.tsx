import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../../api/faults';
import { Done } from '../../shared/done';
import { OrganisationName } from '../../shared/organisation-name';
import { useDates, useText } from '../../texts/language';
import { ReviewEmergency } from '../review-emergency';
import { SaidOfEmergency } from '../said-of-emergency';
import type { MattersOfYouth } from './matters-page';

/** What was opened of a youth where life or health was in danger; what nobody has reviewed is reviewed here. */
export function Emergencies({
  of,
  faults,
  again,
}: {
  readonly of: NonNullable<MattersOfYouth['emergencyAccesses']>;
  readonly faults: readonly Fault[];
  readonly again: () => void;
}) {
  const t = useText();
  const { time } = useDates();
  const [isReviewed, setIsReviewed] = useState(false);
  return (
    <VStack gap="space-16">
      <Done>{isReviewed ? t('officer.emergency.reviewed') : null}</Done>
      {of.length === 0 && <BodyShort>{t('officer.matters.noEmergencies')}</BodyShort>}
      {of.map((each, index) => (
        <VStack gap="space-8" key={each.id} as="article">
          <Heading level="4" size="xsmall">
            <OrganisationName
              of={each.organisation}
              agency={each.agency}
              faults={faults}
              path={`youth.emergencyAccesses.${index}.organisation`}
            />
            {', '}
            {time(each.openedAt)}
          </Heading>
          <BodyLong>
            {t('officer.emergency.sentence', {
              who: each.openedBy,
              what: each.categories.map((category) => t(`term.category.${category}`)).join(', '),
              until: time(each.closesAt),
            })}{' '}
            {each.reason && t('officer.requests.reason', { reason: each.reason })}
          </BodyLong>
          <BodyShort>
            {each.outcome ? t(`term.emergencyOutcome.${each.outcome}`) : t(`term.emergencyState.${each.state}`)}{' '}
            {each.note && `– ${each.note}`}
          </BodyShort>
          <SaidOfEmergency of={each} />
          {!each.outcome && (
            <ReviewEmergency
              emergencyId={each.id}
              onReviewed={() => {
                setIsReviewed(true);
                again();
              }}
            />
          )}
        </VStack>
      ))}
    </VStack>
  );
}
