import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { Route, Routes } from 'react-router';
import { useAsked } from '../api/use-asked';
import { QualificationGroupsAtWorkDocument, type QualificationGroupsAtWorkQuery } from '../generated/graphql';
import { OpenedForm } from '../houses/opened-form';
import { useCaller } from '../session/session';
import { Answer } from '../shared/answer';
import { isSaid } from '../shared/is-said';
import { PageLink } from '../shared/page-link';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { GroupPage } from './group-page';
import { NEW_GROUP } from './qualification-forms';
import '../caseworker/picture.css';

const OF_NOTHING = {};
const HEADS = [
  'qualification.name',
  'qualification.runBy',
  'qualification.startsOn',
  'qualification.endsOn',
  'qualification.taken',
  'qualification.free',
] as const;

/** 22B Kvalifisering: its groups, and each that is one's own at an address of its own. */
export function QualificationPage() {
  return (
    <Routes>
      <Route index element={<AllGroups />} />
      <Route path=":groupId" element={<GroupPage />} />
    </Routes>
  );
}

/** The groups; NAV opens one, too. */
function AllGroups() {
  const t = useText();
  const { agency } = useCaller();
  const asked = useAsked(QualificationGroupsAtWorkDocument, {}, { purpose: 'B107' });
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('qualification.title')}
      </Heading>
      <BodyLong>{t(agency === 'NAV' ? 'qualification.aboutNav' : 'qualification.about')}</BodyLong>
      <Answer asked={asked} lacking={() => t('qualification.groups')}>
        {({ qualificationGroups: rows }) => <Groups rows={rows} />}
      </Answer>
      {agency === 'NAV' && <OpenedForm form={NEW_GROUP} subject={OF_NOTHING} onDone={asked.again} />}
    </VStack>
  );
}

function Groups({ rows }: { readonly rows: QualificationGroupsAtWorkQuery['qualificationGroups'] }) {
  const t = useText();
  const { day } = useDates();
  if (!isSaid(rows)) return null;
  if (rows.length === 0) return <BodyLong>{t('qualification.none')}</BodyLong>;
  return (
    <WideTable caption={t('qualification.groups')} heads={HEADS.map((head) => t(head))}>
      {rows.map(({ id, name, runBy, startsOn, endsOn, capacity, participants, freePlaces, isTooSmall }) => (
        <Table.Row key={id}>
          <Table.HeaderCell scope="row">
            {isSaid(participants) ? <PageLink to={`/qualification/${id}`}>{name}</PageLink> : name}
          </Table.HeaderCell>
          <Table.DataCell>{runBy ?? t('qualification.byOffice')}</Table.DataCell>
          <Table.DataCell>{day(startsOn)}</Table.DataCell>
          <Table.DataCell>{isSaid(endsOn) ? day(endsOn) : t('qualification.goesOn')}</Table.DataCell>
          <Table.DataCell>
            {isSaid(participants)
              ? t('qualification.takenOf', { taken: participants, of: capacity })
              : t('qualification.places', { of: capacity })}
            {isTooSmall === true ? ` (${t('qualification.tooFew')})` : ''}
          </Table.DataCell>
          <Table.DataCell>{freePlaces ?? t('qualification.theirs')}</Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}
