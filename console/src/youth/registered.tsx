import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Fault } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { MyRegistrationDocument, type MyRegistrationQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import { useWords } from './use-words';

type Me = NonNullable<MyRegistrationQuery['me']>;

/** What could not be had, by where it stands. */
const AWAY: Readonly<Record<string, TextKey>> = {
  'me.merges': 'registered.mergesAway',
  'me.informationOrders': 'registered.ordersAway',
  'me.guardiansNotInformed': 'registered.notInformedAway',
};

/** Two registrations made one, what child welfare ordered to be told, and what guardians are not told. */
export function Registered() {
  const t = useText();
  const asked = useAsked(MyRegistrationDocument, {});
  const lacking = ({ path }: Fault): string | null => {
    const away = AWAY[path];
    return away === undefined ? null : t(away);
  };
  return (
    <Answer asked={asked} lacking={lacking}>
      {({ me }, faults) => (
        <VStack gap="space-24">
          {me?.merges && <Merges merges={me.merges} />}
          {me?.informationOrders && <Orders orders={me.informationOrders} faults={faults} />}
          {me?.guardiansNotInformed && me.guardiansNotInformed.length > 0 && (
            <NotInformed decisions={me.guardiansNotInformed} />
          )}
        </VStack>
      )}
    </Answer>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Heading level="2" size="medium">
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Merges({ merges }: { readonly merges: NonNullable<Me['merges']> }) {
  const t = useText();
  const { day } = useDates();
  return (
    <Part title={t('registered.merges')}>
      {merges.length === 0 ? (
        <BodyShort>{t('registered.mergesNone')}</BodyShort>
      ) : (
        <ul>
          {merges.map(({ id, mergedBy, mergedAt, reason, undoneAt, undoneBy, undoneFor }) => (
            <li key={id}>
              {t('registered.merged', { date: day(mergedAt), person: mergedBy })} {t(`registered.mergedFor.${reason}`)}{' '}
              {undoneAt !== null &&
                undoneAt !== undefined &&
                t('registered.unmerged', { date: day(undoneAt), person: undoneBy ?? '' })}{' '}
              {undoneFor !== null && undoneFor !== undefined && t(`registered.unmergedFor.${undoneFor}`)}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Orders({
  orders,
  faults,
}: {
  readonly orders: NonNullable<Me['informationOrders']>;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  const { categories } = useWords();
  const name = useOrganisationName();
  return (
    <Part title={t('registered.orders')}>
      <BodyLong>{t('registered.ordersAbout')}</BodyLong>
      {orders.length === 0 && <BodyShort>{t('registered.ordersNone')}</BodyShort>}
      {orders.map(({ id, kind, orderedBy, givenBy, givenAt, endedAt, items }, index) => (
        <section key={id} className="record">
          <Heading level="3" size="xsmall">
            {t('registered.order', {
              who: name(orderedBy, 'CHILD_WELFARE', faults, `me.informationOrders.${index}.orderedBy`),
              date: day(givenAt),
            })}
          </Heading>
          <BodyShort size="small">
            {t(`registered.orderFor.${kind}`)} {t('registered.orderBy', { person: givenBy })}{' '}
            {endedAt !== null && endedAt !== undefined && t('registered.orderEnded', { date: day(endedAt) })}
          </BodyShort>
          <ul>
            {items.map(({ category, isReleased, answeredAt, answeredBy }) => (
              <li key={category}>
                {categories([category])}:{' '}
                {answeredAt === null || answeredAt === undefined
                  ? t('registered.item.waiting')
                  : t(isReleased ? 'registered.item.told' : 'registered.item.notTold', {
                      date: day(answeredAt),
                      person: answeredBy ?? '',
                    })}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Part>
  );
}

type NotInformedDecision = NonNullable<Me['guardiansNotInformed']>[number];

function NotInformed({ decisions }: { readonly decisions: readonly NotInformedDecision[] }) {
  const t = useText();
  const { day } = useDates();
  const { categories } = useWords();
  const standingOf = ({ stands, events }: NotInformedDecision): string => {
    const last = events.at(-1);
    if (last === undefined) return '';
    if (last.reviewOn && !stands) return t('registered.notInformedOfAge');
    if (last.reviewOn) return t('registered.notInformedStands', { date: day(last.reviewOn) });
    return t('registered.notInformedOver', { date: day(last.at), person: last.authorId });
  };
  return (
    <Part title={t('registered.notInformed')}>
      <BodyLong>{t('registered.notInformedAbout')}</BodyLong>
      <ul>
        {decisions.map((one) => (
          <li key={one.id}>
            {t('registered.notInformedOne', {
              what: categories(one.categories),
              from: day(one.recordedAt),
              person: one.recordedBy,
            })}{' '}
            {standingOf(one)} {one.ground && t(`registered.notInformedFor.${one.ground}`)}{' '}
            {one.reason && t('registered.notInformedReason', { reason: one.reason })}
          </li>
        ))}
      </ul>
    </Part>
  );
}
