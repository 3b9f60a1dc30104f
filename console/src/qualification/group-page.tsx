import { Alert, BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { useAsked } from '../api/use-asked';
import { QualificationGroupAtWorkDocument, type QualificationGroupAtWorkQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { PageLink } from '../shared/page-link';
import { useLacking } from '../shared/use-lacking';
import { useText } from '../texts/language';
import { Participants } from './participants';
import { WaitingForPlace } from './waiting-for-place';
import { WeekForm } from './week-form';

export type Participant = NonNullable<QualificationGroupAtWorkQuery['qualificationParticipants']>[number];

const LISTS = {
  qualificationGroups: 'qualification.groups',
  qualificationParticipants: 'qualification.participants',
  waiting: 'qualification.waiting',
} as const;

/** A group that the own organisation runs: who waits for a place, who is in it, the week of all of them, and how each ends. */
export function GroupPage() {
  const t = useText();
  const { groupId = '' } = useParams();
  const lacking = useLacking(LISTS);
  const asked = useAsked(QualificationGroupAtWorkDocument, { groupId }, { purpose: 'B107' });
  const group = asked.data?.qualificationGroups?.find(({ id }) => id === groupId);
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {group?.name ?? t('qualification.title')}
      </Heading>
      <Answer asked={asked} lacking={lacking}>
        {({ qualificationParticipants: rows, waiting }) => {
          const placed = (rows ?? []).filter(({ status }) => status !== 'ENDED');
          return (
            <VStack gap="space-32">
              {group?.isTooSmall === true && <Alert variant="warning">{t('qualification.tooFewMeans')}</Alert>}
              <WaitingForPlace groupId={groupId} rows={waiting ?? []} again={asked.again} />
              {rows?.length === 0 && <BodyLong>{t('qualification.nobody')}</BodyLong>}
              <Participants rows={rows ?? []} again={asked.again} />
              {placed.length > 0 && <WeekForm groupId={groupId} rows={placed} again={asked.again} />}
            </VStack>
          );
        }}
      </Answer>
      <PageLink to="/qualification">{t('qualification.toAll')}</PageLink>
    </VStack>
  );
}
