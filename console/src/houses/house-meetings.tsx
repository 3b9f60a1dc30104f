import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import type { HouseAtWorkQuery } from '../generated/graphql';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { HOUSE_MEETING } from './house-forms';
import type { House } from './house-page';
import { OpenedForm } from './opened-form';

const HEADS = ['house.meeting.heldOn', 'house.meeting.headcount', 'house.meeting.topics'] as const;

/** The meetings in a house: when, how many came, and what was talked about. Nobody is named. */
export function HouseMeetings({
  house,
  rows,
  again,
}: {
  readonly house: House;
  readonly rows: HouseAtWorkQuery['houseMeetings'];
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  if (rows === null || rows === undefined) return null;
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('house.meetings')}
      </Heading>
      {rows.length === 0 ? (
        <BodyLong>{t('house.noMeetings')}</BodyLong>
      ) : (
        <WideTable caption={t('house.meetings')} heads={HEADS.map((head) => t(head))}>
          {rows.map(({ id, heldOn, headcount, topics }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">{day(heldOn)}</Table.HeaderCell>
              <Table.DataCell>{headcount}</Table.DataCell>
              <Table.DataCell>{topics.join(' · ')}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
      <OpenedForm form={HOUSE_MEETING} subject={{ houseId: house.id }} onDone={again} />
    </VStack>
  );
}
