import { BodyLong, Heading, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { isAway, isWithheld } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { RentAccountOfYouthDocument, ReverseRentEntryOfYouthDocument } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { PageLink } from '../../shared/page-link';
import { useAct } from '../../shared/use-act';
import { useDates, useText } from '../../texts/language';
import { ReasonForm } from '../reason-form';
import { RentEntries, type Taking } from './rent-entries';

/** A youth's rent account: what was charged, what came in, what was taken back, and what is owed. */
export function RentAccount() {
  const { youthId = '' } = useParams();
  const t = useText();
  const { day } = useDates();
  const { formatDate } = useIntl();
  const [reason, setReason] = useState<string | undefined>(undefined);
  const [isDone, setIsDone] = useState(false);
  const askedFor = { purpose: 'B107', reason } as const;
  const asked = useAsked(RentAccountOfYouthDocument, { id: youthId }, askedFor);
  const acting = useAct(asked.again);
  const takeBack = async ({ entryId, why }: Taking): Promise<boolean> => {
    setIsDone(false);
    const input = { youthId, entryId, reason: why };
    const done = await acting.send(ReverseRentEntryOfYouthDocument, { input }, askedFor);
    if (done === null) return false;
    setIsDone(true);
    asked.again();
    return true;
  };
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('rent.account')}
      </Heading>
      <Answer asked={asked}>
        {({ youth }, faults) => {
          if (youth === null || youth === undefined) return <FaultAlert faults={faults} />;
          const asksReason = reason !== undefined || faults.some(({ consent }) => consent?.remedy === 'STATE_REASON');
          const why = (field: string): string =>
            isWithheld(faults, `youth.housing.${field}`) ? t('rent.withheld') : t('rent.away');
          const isKnown = !isWithheld(faults, 'youth.housing.rent') && !isAway(faults, 'youth.housing.rent');
          const { rent, rentCharges, rentPayments } = youth.housing ?? {};
          return (
            <VStack gap="space-24">
              <BodyLong>
                {t('rent.of', {
                  name: youth.name ?? t('caseload.unnamed', { name: t('record.unnamed'), id: youth.id.slice(-6) }),
                })}{' '}
                {isKnown ? t('rent.owed', { nok: rent?.arrearsNok ?? 0 }) : why('rent')}
              </BodyLong>
              {asksReason && <ReasonForm reason={reason} onReason={setReason} />}
              <Done>{isDone ? t('rent.takenBackNow') : null}</Done>
              <FaultAlert faults={acting.faults} />
              <HStack gap="space-16">
                <PageLink to={`/record/${youthId}/rent-payment`}>{t('rent.registerPayment')}</PageLink>
                <PageLink to={`/record/${youthId}/rent-charge`}>{t('rent.registerCharge')}</PageLink>
                <PageLink to={`/youth/${youthId}?purpose=B107`}>{t('record.toPicture')}</PageLink>
              </HStack>
              <RentEntries
                of="charges"
                isBusy={acting.isBusy}
                lacking={why('rentCharges')}
                onTake={takeBack}
                entries={rentCharges?.map(({ month, dueOn, ...entry }) => ({
                  ...entry,
                  on: day(dueOn),
                  what:
                    month === null || month === undefined
                      ? t('rent.broughtForward')
                      : formatDate(month, { month: 'long', year: 'numeric' }),
                }))}
              />
              <RentEntries
                of="payments"
                isBusy={acting.isBusy}
                lacking={why('rentPayments')}
                onTake={takeBack}
                entries={rentPayments?.map(({ paidOn, paidBy, ...entry }) => ({
                  ...entry,
                  on: day(paidOn),
                  what: paidBy === null || paidBy === undefined ? t('rent.none') : t(`value.rentPayer.${paidBy}`),
                }))}
              />
            </VStack>
          );
        }}
      </Answer>
    </VStack>
  );
}
