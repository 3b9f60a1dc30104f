import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { isAway, isWithheld, type Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { FollowUpsOfYouthDocument, type FollowUpsOfYouthQuery } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { PageLink } from '../../shared/page-link';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import { ReasonForm } from '../reason-form';
import { FormOfYouth } from '../record/form-of-youth';
import { BegunOnReferral } from './begun-on-referral';
import { FollowUpCard } from './follow-up-card';
import { FOLLOW_UP_FORMS } from './forms-of-follow-up';
import '../picture.css';

type YouthFollowedUp = NonNullable<FollowUpsOfYouthQuery['youth']>;
export type FollowUp = NonNullable<NonNullable<YouthFollowedUp['housing']>['followUps']>[number];
export type PlanTask = NonNullable<FollowUp['plan']>[number];
export type Acting = ReturnType<typeof useAct> & {
  readonly askedFor: { readonly purpose: 'B107'; readonly reason: string | undefined };
  /** What was done is said, and all is read anew. */
  readonly onDone: () => void;
};

/** The follow-up of a youth who learns to live on their own: its steps, its plan, and whether those named for a task have agreed. */
export function FollowUpPage() {
  const t = useText();
  const { '*': rest = '' } = useParams();
  const [youthId = '', followUpId = '', name] = rest.split('/');
  const [reason, setReason] = useState<string | undefined>(undefined);
  const [isDone, setIsDone] = useState(false);
  const askedFor = { purpose: 'B107', reason } as const;
  const asked = useAsked(FollowUpsOfYouthDocument, { id: youthId }, askedFor);
  const acts = useAct(asked.again);
  const send: typeof acts.send = (document, variables, purpose) => {
    setIsDone(false);
    return acts.send(document, variables, purpose);
  };
  const onDone = (): void => {
    setIsDone(true);
    asked.again();
  };
  const form = FOLLOW_UP_FORMS.find((each) => each.name === name);
  const isReasonAsked = reason !== undefined || asked.faults.some(({ consent }) => consent?.remedy === 'STATE_REASON');
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t(form?.title ?? 'followUp.title')}
      </Heading>
      {isReasonAsked && <ReasonForm reason={reason} onReason={setReason} />}
      <Done>{isDone ? t('followUp.done') : null}</Done>
      <FaultAlert faults={acts.faults} />
      <Answer asked={asked} lacking={({ path }) => (path === 'handoversReceived' ? t('received.all') : null)}>
        {({ youth, handoversReceived }, faults) => {
          if (youth === null || youth === undefined) return <FaultAlert faults={faults} />;
          const followUps = youth.housing?.followUps;
          const about = followUps?.find(({ id }) => id === followUpId);
          return (
            <VStack gap="space-24">
              <BodyLong>
                {t('record.of', {
                  name: youth.name ?? t('caseload.unnamed', { name: t('record.unnamed'), id: youth.id.slice(-6) }),
                })}
              </BodyLong>
              {form !== undefined && about !== undefined ? (
                <FormOfYouth
                  key={`${form.name} ${about.id}`}
                  form={form}
                  youthId={youthId}
                  about={{ followUpId: about.id }}
                  onDone={asked.again}
                  next={{ to: `/follow-up/${youthId}`, title: 'followUp.back' }}
                />
              ) : (
                <WholeFollowUp
                  youthId={youth.id}
                  followUps={followUps}
                  faults={faults}
                  referrals={(handoversReceived ?? [])
                    .filter(
                      (each) => each.youthId === youth.id && each.kind === 'REFERRAL' && each.state === 'ACCEPTED',
                    )
                    .map(({ id }) => id)}
                  acting={{ ...acts, send, askedFor, onDone }}
                />
              )}
            </VStack>
          );
        }}
      </Answer>
      <div className="purpose-links">
        {name !== undefined && <PageLink to={`/follow-up/${youthId}`}>{t('followUp.back')}</PageLink>}
        <PageLink to={`/record/${youthId}`}>{t('record.link')}</PageLink>
        <PageLink to={`/youth/${youthId}?purpose=B107`}>{t('record.toPicture')}</PageLink>
      </div>
    </VStack>
  );
}

const AT = 'youth.housing.followUps';

function WholeFollowUp({
  youthId,
  followUps,
  faults,
  referrals,
  acting,
}: {
  readonly youthId: string;
  readonly followUps: readonly FollowUp[] | null | undefined;
  readonly faults: readonly Fault[];
  readonly referrals: readonly string[];
  readonly acting: Acting;
}) {
  const t = useText();
  if (followUps === null || followUps === undefined) {
    const why = isWithheld(faults, AT) || isWithheld(faults, 'youth.housing') ? 'followUp.withheld' : 'followUp.none';
    return <BodyLong>{t(isAway(faults, AT) || isAway(faults, 'youth.housing') ? 'followUp.away' : why)}</BodyLong>;
  }
  const unbegun = referrals.filter((id) => followUps.every(({ handoverId }) => handoverId !== id));
  return (
    <VStack gap="space-24">
      {unbegun.map((handoverId) => (
        <BegunOnReferral key={handoverId} youthId={youthId} handoverId={handoverId} acting={acting} />
      ))}
      {followUps.length === 0 && <BodyLong>{t('followUp.none')}</BodyLong>}
      {followUps.map((followUp, index) => (
        <FollowUpCard
          key={followUp.id}
          youthId={youthId}
          followUp={followUp}
          lacking={(row, field) =>
            isWithheld(faults, `${AT}.${index}.plan.${row}.${field}`)
              ? t('followUp.withheld')
              : isAway(faults, `${AT}.${index}.plan.${row}.${field}`)
                ? t('followUp.away')
                : null
          }
          acting={acting}
        />
      ))}
    </VStack>
  );
}
