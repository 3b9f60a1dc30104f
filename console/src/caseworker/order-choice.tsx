import { BodyLong, Heading, Link as AkselLink, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import { useAsked } from '../api/use-asked';
import { OrdersOfYouthDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { Unreachable } from '../shared/unreachable';
import { useDates, useText } from '../texts/language';
import { BY_ORDER } from './purpose-bar';

/** Under which order it is asked: the orders of the youth that have not ended, as links, one press each. */
export function OrderChoice({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { day } = useDates();
  const asked = useAsked(OrdersOfYouthDocument, { id: youthId }, { purpose: 'B107' });
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('order.title')}
      </Heading>
      <BodyLong>{t('order.about')}</BodyLong>
      <Answer asked={asked}>
        {({ youth }, faults) => {
          if (youth === null || youth === undefined) return <FaultAlert faults={faults} />;
          const orders = youth.informationOrders;
          if (orders === null || orders === undefined) return <Unreachable again={asked.again} />;
          const open = orders.filter(({ endedAt }) => (endedAt ?? null) === null);
          if (open.length === 0) return <BodyLong>{t('order.none')}</BodyLong>;
          return (
            <ul className="youths">
              {open.map(({ id, kind, givenAt, givenBy, items }) => {
                const released = items.flatMap(({ category, isReleased }) =>
                  isReleased ? [t(`term.category.${category}`)] : [],
                );
                return (
                  <li key={id}>
                    <AkselLink as={Link} to={`?purpose=${BY_ORDER}&order=${id}`}>
                      {t('order.line', { kind: t(`value.orderKind.${kind}`), on: day(givenAt), by: givenBy })}
                    </AkselLink>
                    <BodyLong size="small">
                      {released.length === 0
                        ? t('order.nothingYet')
                        : t('order.released', { what: released.join(', ') })}
                    </BodyLong>
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Answer>
    </VStack>
  );
}
