import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { OrdersAtProviderDocument, type OrdersAtProviderQuery } from '../../generated/graphql';
import { useDates, useText } from '../../texts/language';
import { FilledForm } from '../record/filled-form';
import { PROVIDER_ORDER } from './living-forms';
import { OfYouth } from './of-youth';

type Order = NonNullable<OrdersAtProviderQuery['handoversReceived']>[number];
type Written = NonNullable<
  NonNullable<NonNullable<OrdersAtProviderQuery['youth']>['housing']>['providerOrders']
>[number];

/** An order that is accepted: the provider's own form can be written on it. */
const isAccepted = ({ kind, state }: Order): boolean =>
  kind === 'ORDER' && (state === 'ACCEPTED' || state === 'IN_PROGRESS');

/** What NAV ordered for a youth, and the provider's own form on each order that it has accepted. */
export function ProviderOrdersPage() {
  const t = useText();
  const { '*': youthId = '' } = useParams();
  return (
    <OfYouth title="orders.title" youthId={youthId} document={OrdersAtProviderDocument}>
      {({ youth, handoversReceived }, { lacking, again }) => {
        const orders = (handoversReceived ?? []).flatMap((order, index) =>
          order.youthId === youthId && isAccepted(order)
            ? [{ ...order, from: order.sender?.name ?? lacking(`handoversReceived.${index}.sender`) }]
            : [],
        );
        const held = youth?.housing?.providerOrders;
        const written = held ?? [];
        const before = written.filter(({ handoverId }) => orders.every(({ id }) => id !== handoverId));
        const whyNoOrders =
          handoversReceived === null || handoversReceived === undefined
            ? (lacking('handoversReceived') ?? t('rent.away'))
            : null;
        const whyNoForms =
          held === null || held === undefined ? (lacking('youth.housing.providerOrders') ?? t('rent.away')) : null;
        const needOf = (orderId: string): string => {
          const index = youth?.nav?.orders?.findIndex(({ id }) => id === orderId) ?? -1;
          const need = youth?.nav?.orders?.[index]?.need;
          return need ?? lacking(`youth.nav.orders.${index}.need`) ?? lacking('youth.nav.orders') ?? t('orders.noNeed');
        };
        return (
          <VStack gap="space-24">
            <BodyLong>{t('orders.about')}</BodyLong>
            {whyNoForms !== null && <BodyLong>{t('orders.formsLack', { why: whyNoForms })}</BodyLong>}
            {orders.length === 0 && <BodyLong>{whyNoOrders ?? t('orders.none')}</BodyLong>}
            {orders.map((order) => (
              <OneOrder
                key={order.id}
                order={order}
                need={needOf(order.id)}
                written={whyNoForms === null ? written.filter(({ handoverId }) => handoverId === order.id) : null}
                again={again}
              />
            ))}
            {before.length > 0 && (
              <VStack as="section" gap="space-12">
                <Heading level="2" size="medium">
                  {t('orders.before')}
                </Heading>
                <WrittenForms rows={before} />
              </VStack>
            )}
          </VStack>
        );
      }}
    </OfYouth>
  );
}

function OneOrder({
  order: { id, youthId, from, sentAt },
  need,
  written,
  again,
}: {
  readonly order: Order & { readonly from: string | null };
  readonly need: string;
  /** None where it could not be had; that is said above. */
  readonly written: readonly Written[] | null;
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  return (
    <VStack as="section" gap="space-12" className="agency" aria-labelledby={`order-${id}`}>
      <Heading level="2" size="small" id={`order-${id}`}>
        {t('orders.from', { name: from ?? t('received.unknown'), on: day(sentAt) })}
      </Heading>
      <BodyShort>{t('orders.need', { need })}</BodyShort>
      {written?.length === 0 && <BodyShort>{t('orders.notWritten')}</BodyShort>}
      {written !== null && written.length > 0 && <WrittenForms rows={written} />}
      <Heading level="3" size="small">
        {t(written === null || written.length === 0 ? 'orders.new' : 'orders.anew')}
      </Heading>
      <FilledForm form={PROVIDER_ORDER} subject={{ youthId, handoverId: id }} onDone={again} />
    </VStack>
  );
}

/** What was written, the newest first: that stands. */
function WrittenForms({ rows }: { readonly rows: readonly Written[] }) {
  const t = useText();
  const { day } = useDates();
  return (
    <ul className="youths">
      {rows.map(({ id, offer, responsible, startsOn, writtenOn }) => (
        <li key={id}>
          <BodyLong>{offer ?? t('rent.withheld')}</BodyLong>
          <BodyShort>
            {t('orders.who', { who: responsible })}
            {startsOn === null || startsOn === undefined ? '' : ` ${t('orders.starts', { on: day(startsOn) })}`}
          </BodyShort>
          <BodyShort size="small">{t('orders.writtenOn', { on: day(writtenOn) })}</BodyShort>
        </li>
      ))}
    </ul>
  );
}
