import { BodyLong, Button, Heading, Link as AkselLink, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { isWithheld, type Fault } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { HandoversReceivedDocument, type HandoversReceivedQuery } from '../generated/graphql';
import { useCaller } from '../session/session';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { AnswerForm } from './answer-form';
import { CaseOnTransfer } from './case-on-transfer';
import { DecisionsToCarryOut } from './decisions/decisions-to-carry-out';
import { OrdersAwaiting } from './handover/orders-awaiting';
import { OrdersToAnswer } from './ordered/orders-to-answer';

const FOR = { purpose: 'B107' } as const;
const HEADS = [
  'received.what',
  'received.from',
  'received.sentAt',
  'received.onDay',
  'received.state',
  'received.youth',
] as const;

type Received = NonNullable<HandoversReceivedQuery['handoversReceived']>[number];

/** What was handed over to the own organisation and is not over, and the answer to each. */
export function ReceivedPage() {
  const t = useText();
  const { agency } = useCaller();
  const asked = useAsked(HandoversReceivedDocument, {}, FOR);
  const [answering, setAnswering] = useState<string | null>(null);
  // What was answered, and where it stood then: where it stands is told a moment after.
  const [answered, setAnswered] = useState<ReadonlyMap<string, Received['state']>>(new Map());
  const [isDone, setIsDone] = useState(false);
  const [stale, setStale] = useState<readonly Fault[]>([]);
  const finish = ({ id, state }: Received): void => {
    setAnswering(null);
    setAnswered((before) => new Map([...before, [id, state]]));
    setIsDone(true);
    setStale([]);
    asked.again();
  };
  const readAnew = (refused: readonly Fault[]): void => {
    setIsDone(false);
    setStale(refused);
    asked.again();
  };
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('received.title')}
      </Heading>
      <BodyLong>{t('received.about')}</BodyLong>
      <Done>{isDone ? t('received.done') : null}</Done>
      <FaultAlert faults={stale} />
      {stale.length > 0 && <BodyLong>{t('received.stale')}</BodyLong>}
      <Answer asked={asked} lacking={({ path }) => (path === 'handoversReceived' ? t('received.all') : null)}>
        {({ handoversReceived: rows }, faults) =>
          rows === null || rows === undefined ? null : rows.length === 0 ? (
            <BodyLong>{t('received.empty')}</BodyLong>
          ) : (
            <WideTable caption={t('received.caption')} heads={[...HEADS.map((head) => t(head)), t('column.open')]}>
              {rows.map((row, index) => (
                <ReceivedRow
                  key={row.id}
                  row={row}
                  at={`handoversReceived.${index}`}
                  faults={faults}
                  isOpen={answering === row.id}
                  isAnswered={answered.get(row.id) === row.state}
                  onAnswer={() => {
                    setIsDone(false);
                    setStale([]);
                    setAnswering(answering === row.id ? null : row.id);
                  }}
                  onDone={() => finish(row)}
                  onStale={readAnew}
                />
              ))}
            </WideTable>
          )
        }
      </Answer>
      {agency !== 'CHILD_WELFARE' && <OrdersToAnswer />}
      {agency === 'NAV' && <OrdersAwaiting />}
      {(agency === 'HOUSING' || agency === 'OUTREACH') && <DecisionsToCarryOut />}
    </VStack>
  );
}

function ReceivedRow({
  row,
  at,
  faults,
  isOpen,
  isAnswered,
  onAnswer,
  onDone,
  onStale,
}: {
  readonly row: Received;
  readonly at: string;
  readonly faults: readonly Fault[];
  readonly isOpen: boolean;
  readonly isAnswered: boolean;
  readonly onAnswer: () => void;
  readonly onDone: () => void;
  readonly onStale: (refused: readonly Fault[]) => void;
}) {
  const t = useText();
  const { day } = useDates();
  const { agency } = useCaller();
  const { id, kind, state, sender, sentAt, onDay, proposedOn, youthId } = row;
  const from = isWithheld(faults, `${at}.sender`) ? t('received.withheld') : (sender?.name ?? t('received.unknown'));
  const isAccepted = state === 'ACCEPTED' || state === 'IN_PROGRESS';
  return (
    <>
      <Table.Row>
        <Table.HeaderCell scope="row">{t(`term.handover.${kind}`)}</Table.HeaderCell>
        <Table.DataCell>{from}</Table.DataCell>
        <Table.DataCell>{day(sentAt)}</Table.DataCell>
        <Table.DataCell>{onDay === null || onDay === undefined ? t('received.noDay') : day(onDay)}</Table.DataCell>
        <Table.DataCell>
          {isAnswered ? t('received.answered') : t(`term.handoverState.${state}`)}
          {state === 'ON_HOLD' && proposedOn !== null && proposedOn !== undefined ? ` (${day(proposedOn)})` : ''}
        </Table.DataCell>
        <Table.DataCell>
          <AkselLink as={Link} to={`/youth/${youthId}?purpose=${isAccepted ? 'B107' : 'B101'}`}>
            {t('received.toYouth', { reference: youthId.slice(-6) })}
          </AkselLink>
          {agency === 'HOUSING' && kind === 'ORDER' && isAccepted && (
            <>
              {' · '}
              <AkselLink as={Link} to={`/orders/${youthId}`}>
                {t('orders.link', { reference: youthId.slice(-6) })}
              </AkselLink>
            </>
          )}
        </Table.DataCell>
        <Table.DataCell>
          {!isAnswered && (
            <Button
              variant="secondary"
              size="small"
              aria-expanded={isOpen}
              onClick={onAnswer}
              aria-label={t('received.answerOf', {
                reference: youthId.slice(-6),
                what: t(`term.handover.${kind}`),
                on: day(sentAt),
              })}
            >
              {t('received.answer')}
            </Button>
          )}
        </Table.DataCell>
      </Table.Row>
      {isOpen && (
        <Table.Row>
          <Table.DataCell colSpan={HEADS.length + 1}>
            <VStack gap="space-32">
              {agency === 'NAV' && kind === 'TRANSFER' && isAccepted && (
                <CaseOnTransfer youthId={youthId} handoverId={id} />
              )}
              <AnswerForm handoverId={id} kind={kind} state={state} onDone={onDone} onStale={onStale} />
            </VStack>
          </Table.DataCell>
        </Table.Row>
      )}
    </>
  );
}
