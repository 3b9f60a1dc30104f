import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsked } from '../../api/use-asked';
import { ConcernReceivedDocument, type ConcernReceivedQuery } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { PageLink } from '../../shared/page-link';
import { useDates, useText } from '../../texts/language';
import { ReasonForm } from '../reason-form';
import { DelayReview } from './delay-review';
import { InvestigationForms } from './investigation-forms';
import { LinkForm } from './link-form';
import { TriageForm } from './triage-form';
import { Urgency } from './urgency';

/** A report as it was received. */
export type Received = NonNullable<ConcernReceivedQuery['concernReport']>;

/** What each form of a report needs, and what it says when it is done. */
export interface ConcernForm {
  readonly report: Received;
  readonly askedFor: { readonly purpose: 'B107'; readonly reason: string | undefined };
  readonly onDone: () => void;
}

/** One concern: what it says, whom it is about, and what becomes of it. */
export function ConcernView() {
  const t = useText();
  const { reportId = '' } = useParams();
  const [reason, setReason] = useState<string | undefined>(undefined);
  const [isDone, setIsDone] = useState(false);
  const askedFor = { purpose: 'B107', reason } as const;
  const asked = useAsked(ConcernReceivedDocument, { id: reportId }, askedFor);
  const finish = (): void => {
    setIsDone(true);
    asked.again();
  };
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('concerns.one')}
      </Heading>
      <Done>{isDone ? t('concerns.done') : null}</Done>
      <Answer asked={asked}>
        {({ concernReport: report }, faults) =>
          report === null || report === undefined ? (
            <VStack gap="space-16">
              <FaultAlert faults={faults} />
              <ReasonForm reason={reason} onReason={setReason} />
            </VStack>
          ) : (
            <Whole report={report} askedFor={askedFor} onDone={finish} />
          )
        }
      </Answer>
      <PageLink to="/concerns">{t('concerns.toList')}</PageLink>
    </VStack>
  );
}

function Whole(form: ConcernForm) {
  const t = useText();
  const { day } = useDates();
  const { report } = form;
  const { state, youthId } = report;
  const isLinked = youthId !== null && youthId !== undefined;
  return (
    <VStack gap="space-16">
      <BodyShort as="div">
        <Urgency isUrgent={report.isUrgent} />
      </BodyShort>
      <BodyShort>{t('concerns.standing', { state: t(`concerns.state.${state}`), day: day(report.dueOn) })}</BodyShort>
      <BodyShort>
        {t('concerns.kinds', { kinds: report.concerns.map((kind) => t(`concerns.kind.${kind}`)).join(', ') })}
      </BodyShort>
      <BodyShort>
        {t('concerns.from', {
          agency: t(`term.agency.${report.senderAgency}`),
          ident: report.senderPersonId,
          day: day(report.receivedAt),
        })}
      </BodyShort>
      <BodyLong className="stays-as-written">{report.text}</BodyLong>
      {report.dropReason !== null && report.dropReason !== undefined && (
        <BodyShort>{t('concerns.droppedFor', { reason: t(`concerns.dropReason.${report.dropReason}`) })}</BodyShort>
      )}
      {isLinked && <PageLink to={`/youth/${youthId}?purpose=B107`}>{t('concerns.toYouth')}</PageLink>}
      {state === 'RECEIVED' && !isLinked && <LinkForm {...form} />}
      {isLinked && <DelayReview {...form} youthId={youthId} />}
      {state === 'RECEIVED' && <TriageForm {...form} />}
      {state === 'INVESTIGATING' && <InvestigationForms {...form} />}
    </VStack>
  );
}
