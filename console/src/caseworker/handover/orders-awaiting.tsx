import { BodyLong, Heading, Link as AkselLink, Table, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import { isAway, type Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { OrdersAwaitingDocument, type OrdersAwaitingQuery } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';

const HEADS = ['received.youth', 'received.sentAt', 'received.state', 'handover.arrived'] as const;

/** The orders of the own office that nobody has answered yet, the oldest first. */
export function OrdersAwaiting() {
  const t = useText();
  const asked = useAsked(OrdersAwaitingDocument, {}, { purpose: 'B107' });
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('handover.awaiting')}
      </Heading>
      <Answer asked={asked} lacking={({ path }) => (path === 'ordersAwaiting' ? t('handover.awaitingAll') : null)}>
        {({ ordersAwaiting: rows }, faults) =>
          rows === null ? null : rows.length === 0 ? (
            <BodyLong>{t('handover.awaitingNone')}</BodyLong>
          ) : (
            <WideTable caption={t('handover.awaitingCaption')} heads={HEADS.map((head) => t(head))}>
              {rows.map((row, index) => (
                <OrderRow key={row.orderId ?? index} row={row} at={`ordersAwaiting.${index}`} faults={faults} />
              ))}
            </WideTable>
          )
        }
      </Answer>
    </VStack>
  );
}

function OrderRow({
  row: { youth, state, isDelivered, proposedOn, sentAt },
  at,
  faults,
}: {
  readonly row: NonNullable<OrdersAwaitingQuery['ordersAwaiting']>[number];
  readonly at: string;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  const lacking = (field: string): string =>
    t(isAway(faults, `${at}.${field}`) ? 'handover.away' : 'received.withheld');
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {youth === null ? (
          lacking('youth')
        ) : (
          <AkselLink as={Link} to={`/handover/${youth.id}`}>
            {youth.name ?? t('caseload.unnamed', { name: t('record.unnamed'), id: youth.id.slice(-6) })}
          </AkselLink>
        )}
      </Table.HeaderCell>
      <Table.DataCell>{sentAt === null ? lacking('sentAt') : day(sentAt)}</Table.DataCell>
      <Table.DataCell>
        {state === null ? lacking('state') : t(`term.handoverState.${state}`)}
        {proposedOn === null ? '' : ` (${day(proposedOn)})`}
      </Table.DataCell>
      <Table.DataCell>
        {isDelivered === null
          ? lacking('isDelivered')
          : t(isDelivered ? 'handover.hasArrived' : 'handover.hasNotArrived')}
      </Table.DataCell>
    </Table.Row>
  );
}
