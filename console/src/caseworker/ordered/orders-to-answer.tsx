import { BodyLong, Button, Heading, Link as AkselLink, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { isWithheld, type Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { OrdersToAnswerDocument, type OrdersToAnswerQuery } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { AnswerOrderForm } from './answer-order-form';

const FOR = { purpose: 'B107' } as const;
const HEADS = ['ordered.kind', 'received.from', 'ordered.givenAt', 'received.youth', 'column.open'] as const;

type Order = NonNullable<OrdersToAnswerQuery['informationOrders']>[number];

/** The orders for information that ask the own agency for something that nobody has answered, and the answer to each. */
export function OrdersToAnswer() {
  const t = useText();
  const asked = useAsked(OrdersToAnswerDocument, {}, FOR);
  const [opened, setOpened] = useState<string | null>(null);
  const [isDone, setIsDone] = useState(false);
  const [stale, setStale] = useState<readonly Fault[]>([]);
  const readAnew = (refused: readonly Fault[]): void => {
    setOpened(null);
    setIsDone(refused.length === 0);
    setStale(refused);
    asked.again();
  };
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('ordered.title')}
      </Heading>
      <BodyLong>{t('ordered.about')}</BodyLong>
      <Done>{isDone ? t('ordered.done') : null}</Done>
      <FaultAlert faults={stale} />
      {stale.length > 0 && <BodyLong>{t('received.stale')}</BodyLong>}
      <Answer asked={asked} lacking={({ path }) => (path === 'informationOrders' ? t('ordered.all') : null)}>
        {({ informationOrders: rows }, faults) =>
          rows === null || rows === undefined ? null : rows.length === 0 ? (
            <BodyLong>{t('ordered.empty')}</BodyLong>
          ) : (
            <WideTable caption={t('ordered.caption')} heads={HEADS.map((head) => t(head))}>
              {rows.map((order, index) => (
                <OrderRow
                  key={order.id}
                  order={order}
                  isWithheld={isWithheld(faults, `informationOrders.${index}.orderedBy`)}
                  isOpen={opened === order.id}
                  onOpen={() => {
                    setIsDone(false);
                    setStale([]);
                    setOpened(opened === order.id ? null : order.id);
                  }}
                  onDone={readAnew}
                />
              ))}
            </WideTable>
          )
        }
      </Answer>
    </VStack>
  );
}

function OrderRow({
  order: { id, kind, youthId, orderedBy, givenAt, items },
  isWithheld: isNameWithheld,
  isOpen,
  onOpen,
  onDone,
}: {
  readonly order: Order;
  readonly isWithheld: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onDone: (refused: readonly Fault[]) => void;
}) {
  const t = useText();
  const { day } = useDates();
  const reference = youthId.slice(-6);
  const open = items.flatMap(({ category, answeredAt }) => ((answeredAt ?? null) === null ? [category] : []));
  return (
    <>
      <Table.Row>
        <Table.HeaderCell scope="row">{t(`value.orderKind.${kind}`)}</Table.HeaderCell>
        <Table.DataCell>
          {isNameWithheld ? t('received.withheld') : (orderedBy?.name ?? t('received.unknown'))}
        </Table.DataCell>
        <Table.DataCell>{day(givenAt)}</Table.DataCell>
        <Table.DataCell>
          <AkselLink as={Link} to={`/youth/${youthId}?purpose=B107`}>
            {t('received.toYouth', { reference })}
          </AkselLink>
        </Table.DataCell>
        <Table.DataCell>
          <Button
            variant="secondary"
            size="small"
            aria-expanded={isOpen}
            onClick={onOpen}
            aria-label={t('ordered.answerOf', { reference, on: day(givenAt) })}
          >
            {t('received.answer')}
          </Button>
        </Table.DataCell>
      </Table.Row>
      {isOpen && (
        <Table.Row>
          <Table.DataCell colSpan={HEADS.length}>
            <AnswerOrderForm orderId={id} categories={open} onDone={onDone} />
          </Table.DataCell>
        </Table.Row>
      )}
    </>
  );
}
