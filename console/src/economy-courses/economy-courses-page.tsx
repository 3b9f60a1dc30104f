import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { EconomyCoursesDocument, type EconomyCoursesQuery } from '../generated/graphql';
import { OpenedForm } from '../houses/opened-form';
import { useCaller } from '../session/session';
import { Answer } from '../shared/answer';
import { ListOf } from '../shared/list-of';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { ECONOMY_COURSE } from './economy-course-form';
import '../caseworker/picture.css';

const OF_NOTHING = {};

/** The first and the last day that is asked for: from the year before this one to the end of the next. */
function around(today: Date): { readonly from: string; readonly to: string } {
  const year = today.getFullYear();
  return { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` };
}

/** On which days NAV's offices hold the economy course, and for whom; staff of an office record another one. */
export function EconomyCoursesPage() {
  const t = useText();
  const { role } = useCaller();
  const asked = useAsked(EconomyCoursesDocument, around(new Date()), { purpose: 'B107' });
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('economy.title')}
      </Heading>
      <BodyLong>{t('economy.about')}</BodyLong>
      <Answer asked={asked}>
        {({ economyCourseDeliveries }) => (
          <ListOf rows={economyCourseDeliveries} none={t('economy.none')}>
            {(deliveries) => <Deliveries deliveries={deliveries} />}
          </ListOf>
        )}
      </Answer>
      {role === 'CASEWORKER' && <OpenedForm form={ECONOMY_COURSE} subject={OF_NOTHING} onDone={asked.again} />}
    </VStack>
  );
}

function Deliveries({
  deliveries,
}: {
  readonly deliveries: readonly NonNullable<EconomyCoursesQuery['economyCourseDeliveries']>[number][];
}) {
  const t = useText();
  const { day } = useDates();
  const { organisationId: own } = useCaller();
  return (
    <WideTable caption={t('economy.title')} heads={[t('economy.programme'), t('courses.days'), t('economy.office')]}>
      {deliveries.map(({ id, programme, heldOn, organisationId }) => (
        <Table.Row key={id}>
          <Table.HeaderCell scope="row">{t(`economy.programme.${programme}`)}</Table.HeaderCell>
          <Table.DataCell>{heldOn.map((each) => day(each)).join(', ')}</Table.DataCell>
          <Table.DataCell>{t(organisationId === own ? 'economy.own' : 'economy.other')}</Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}
