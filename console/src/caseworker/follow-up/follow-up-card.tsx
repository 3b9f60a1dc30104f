import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import {
  AcceptFollowUpOfYouthDocument,
  DeclineFollowUpOfYouthDocument,
  StartFollowUpOfYouthDocument,
} from '../../generated/graphql';
import { PageLink } from '../../shared/page-link';
import { useDates, useText } from '../../texts/language';
import type { Acting, FollowUp } from './follow-up-page';
import { FOLLOW_UP_FORMS } from './forms-of-follow-up';
import { isSaid } from '../../shared/is-said';
import { PlanTasks } from './plan-tasks';

/** One follow-up: where it stands, what may be done with it now, and its plan. */
export function FollowUpCard({
  youthId,
  followUp,
  lacking,
  acting,
}: {
  readonly youthId: string;
  readonly followUp: FollowUp;
  /** Why a field of a row of the plan is not there; null where it is empty. */
  readonly lacking: (row: number, field: string) => string | null;
  readonly acting: Acting;
}) {
  const t = useText();
  const { day } = useDates();
  const { id, state, basis, referringAgency, firstMeetingPlannedOn, firstMeetingOn, firstMeetingPresent } = followUp;
  const { endsOn, endedOn, endReason, plan } = followUp;
  const facts = [
    t('followUp.on', { agency: t(`term.agency.${referringAgency}`), basis: t(`value.followUpBasis.${basis}`) }),
    !isSaid(firstMeetingOn) &&
      isSaid(firstMeetingPlannedOn) &&
      t('followUp.meetingOn', { day: day(firstMeetingPlannedOn) }),
    isSaid(firstMeetingOn) &&
      t('followUp.metOn', {
        day: day(firstMeetingOn),
        who: (firstMeetingPresent ?? []).map((who) => t(`value.present.${who}`)).join(', '),
      }),
    !isSaid(endedOn) && isSaid(endsOn) && t('followUp.isToEnd', { day: day(endsOn) }),
    isSaid(endedOn) &&
      t('followUp.ended', {
        day: day(endedOn),
        why: !isSaid(endReason) ? t('value.followUp.DECLINED') : t(`value.followUpEnd.${endReason}`),
      }),
  ].filter((said) => said !== false);
  return (
    <VStack as="section" gap="space-12" align="start" className="agency" aria-labelledby={`follow-up-${id}`}>
      <Heading level="2" size="small" id={`follow-up-${id}`}>
        {t(`value.followUp.${state}`)}
      </Heading>
      {facts.map((fact) => (
        <BodyShort key={fact}>{fact}</BodyShort>
      ))}
      <Steps youthId={youthId} followUp={followUp} acting={acting} />
      <HStack gap="space-16">
        {FOLLOW_UP_FORMS.filter(({ takenIn }) => takenIn.includes(state)).map(({ name, title }) => (
          <PageLink key={name} to={`/follow-up/${youthId}/${id}/${name}`}>
            {t(title)}
          </PageLink>
        ))}
      </HStack>
      <PlanTasks youthId={youthId} plan={plan ?? []} lacking={lacking} acting={acting} isOpen={!isSaid(endedOn)} />
    </VStack>
  );
}

/** The steps that need no form. */
function Steps({
  youthId,
  followUp: { id: followUpId, state, plan },
  acting: { send, isBusy, askedFor, onDone },
}: {
  readonly youthId: string;
  readonly followUp: FollowUp;
  readonly acting: Acting;
}) {
  const t = useText();
  const key = { youthId, followUpId };
  const take = async (
    document:
      | typeof AcceptFollowUpOfYouthDocument
      | typeof DeclineFollowUpOfYouthDocument
      | typeof StartFollowUpOfYouthDocument,
  ): Promise<void> => {
    if ((await send<object, typeof key>(document, key, askedFor)) !== null) onDone();
  };
  const hasWish = (plan ?? []).some(({ fromYouth }) => fromYouth);
  return (
    <>
      {state === 'PLANNING' && !hasWish && <BodyShort>{t('followUp.wishMissing')}</BodyShort>}
      <HStack gap="space-12">
        {state === 'FIRST_MEETING' && (
          <Button size="small" loading={isBusy} onClick={() => void take(AcceptFollowUpOfYouthDocument)}>
            {t('followUp.accept')}
          </Button>
        )}
        {(state === 'FIRST_MEETING' || state === 'REFERRED') && (
          <Button
            size="small"
            variant="secondary"
            loading={isBusy}
            onClick={() => void take(DeclineFollowUpOfYouthDocument)}
          >
            {t('followUp.decline')}
          </Button>
        )}
        {state === 'PLANNING' && hasWish && (
          <Button size="small" loading={isBusy} onClick={() => void take(StartFollowUpOfYouthDocument)}>
            {t('followUp.start')}
          </Button>
        )}
      </HStack>
    </>
  );
}
