import { BodyLong, Button, Heading, HStack, List, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../../api/use-asked';
import {
  AssignedWorkersOfYouthDocument,
  AssignWorkerDocument,
  EndAssignmentDocument,
  type AssignedWorkersOfYouthQuery,
} from '../../generated/graphql';
import { useCaller } from '../../session/session';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useDates, useText } from '../../texts/language';
import { ownAgency } from '../own-agency';
import { ReasonForm } from '../reason-form';
import { AssignForm } from './assign-form';

type Assigned = NonNullable<AssignedWorkersOfYouthQuery['navAssigned']>;

/** The workers whom a youth is assigned to at the own service, and who of them is or is no longer; others state a reason. */
export function AssignedWorkers({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const own = ownAgency(useCaller().agency);
  const [reason, setReason] = useState<string | undefined>(undefined);
  const askedFor = { purpose: 'B107', reason } as const;
  const asked = useAsked(AssignedWorkersOfYouthDocument, { youthId, ...own }, askedFor);
  const { send, isBusy, faults } = useAct(asked.again);
  const [isDone, setIsDone] = useState(false);
  const change = async (document: typeof AssignWorkerDocument | typeof EndAssignmentDocument, personId: string) => {
    setIsDone(false);
    if ((await send(document, { input: { youthId, personId }, ...own }, askedFor)) === null) return false;
    setIsDone(true);
    asked.again();
    return true;
  };
  const isReasonAsked =
    reason !== undefined || [...asked.faults, ...faults].some(({ consent }) => consent?.remedy === 'STATE_REASON');
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="small">
        {t('assigned.title')}
      </Heading>
      <BodyLong>{t('assigned.about')}</BodyLong>
      <Done>{isDone ? t('record.done') : null}</Done>
      {isReasonAsked && <ReasonForm reason={reason} onReason={setReason} />}
      <Answer asked={asked}>
        {(answer) => {
          const assigned = Object.values(answer).find((rows): rows is Assigned => Array.isArray(rows));
          return (
            assigned !== undefined && (
              <Workers
                assigned={assigned}
                isBusy={isBusy}
                onEnd={(personId) => void change(EndAssignmentDocument, personId)}
              />
            )
          );
        }}
      </Answer>
      <FaultAlert faults={faults} fieldOf={(argument) => (argument === 'input.personId' ? t('assigned.who') : null)} />
      <AssignForm youthId={youthId} isBusy={isBusy} onAssign={(personId) => change(AssignWorkerDocument, personId)} />
    </VStack>
  );
}

function Workers({
  assigned,
  isBusy,
  onEnd,
}: {
  readonly assigned: Assigned;
  readonly isBusy: boolean;
  readonly onEnd: (personId: string) => void;
}) {
  const t = useText();
  const { day } = useDates();
  if (assigned.length === 0) return <BodyLong>{t('assigned.none')}</BodyLong>;
  return (
    <List>
      {assigned.map(({ personId: who, assignedAt }) => (
        <List.Item key={who}>
          <HStack gap="space-8" align="center">
            {t('assigned.since', { who, on: day(assignedAt) })}
            <Button
              size="small"
              variant="secondary"
              aria-label={t('assigned.endOf', { who })}
              loading={isBusy}
              onClick={() => onEnd(who)}
            >
              {t('assigned.end')}
            </Button>
          </HStack>
        </List.Item>
      ))}
    </List>
  );
}
