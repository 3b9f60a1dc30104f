import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { MappingOfYouthDocument } from '../../generated/graphql';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { FilledForm } from '../record/filled-form';
import { MAPPING } from '../record/forms-of-housing';
import { LevelChart } from './level-chart';
import { AREAS, byDay, levelsOf, type MappedDay } from './mapping-over-time';
import { OfYouth } from './of-youth';

/** How a youth is doing on six areas of life, day by day: as a table, as a picture, and with the form for what is new. */
export function MappingPage() {
  const t = useText();
  const { '*': youthId = '' } = useParams();
  return (
    <OfYouth title="mapping.title" youthId={youthId} document={MappingOfYouthDocument}>
      {({ youth }, { lacking, again }) => {
        const rows = youth?.housing?.mapping;
        const days = byDay(rows ?? []);
        const why = rows === null || rows === undefined ? (lacking('youth.housing.mapping') ?? t('rent.away')) : null;
        return (
          <VStack gap="space-32">
            {why !== null || days.length === 0 ? (
              <BodyLong>{why ?? t('mapping.none')}</BodyLong>
            ) : (
              <>
                <DaysTable days={days} />
                <Charts days={days} />
              </>
            )}
            <VStack as="section" gap="space-12">
              <Heading level="2" size="medium">
                {t('mapping.new')}
              </Heading>
              <FilledForm form={MAPPING} subject={{ youthId }} onDone={again} />
            </VStack>
          </VStack>
        );
      }}
    </OfYouth>
  );
}

function DaysTable({ days }: { readonly days: readonly MappedDay[] }) {
  const t = useText();
  const { day } = useDates();
  const heads = [t('mapping.day'), ...AREAS.map((area) => t(`value.area.${area}`))];
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="medium">
        {t('mapping.table')}
      </Heading>
      <BodyLong>{t('mapping.scale')}</BodyLong>
      <WideTable caption={t('mapping.table')} heads={heads}>
        {days.map(({ on, levels }) => (
          <Table.Row key={on}>
            <Table.HeaderCell scope="row">{day(on)}</Table.HeaderCell>
            {AREAS.map((area) => (
              <Table.DataCell key={area}>{levels[area] ?? t('mapping.dash')}</Table.DataCell>
            ))}
          </Table.Row>
        ))}
      </WideTable>
    </VStack>
  );
}

function Charts({ days }: { readonly days: readonly MappedDay[] }) {
  const t = useText();
  const [to = '', from = to] = [days[0]?.on, days.at(-1)?.on];
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="medium">
        {t('mapping.chart')}
      </Heading>
      <div className="level-charts">
        {AREAS.map((area) => (
          <LevelChart key={area} title={t(`value.area.${area}`)} levels={levelsOf(days, area)} from={from} to={to} />
        ))}
      </div>
    </VStack>
  );
}
