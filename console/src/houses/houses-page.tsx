import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { Route, Routes } from 'react-router';
import { isAway, isWithheld, type Fault } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { YouthLink } from '../caseworker/youth-link';
import { HousesAtWorkDocument, type HousesAtWorkQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { WideTable } from '../shared/wide-table';
import { isSaid } from '../shared/is-said';
import { useLacking } from '../shared/use-lacking';
import { useDates, useText } from '../texts/language';
import { HousePage } from './house-page';
import { HousesList } from './houses-list';
import { NewHousePage } from './new-house-page';
import { SignedPage } from './signed-page';
import { SurveysPage } from './surveys-page';

const FOR = { purpose: 'B107' } as const;
const LISTS = {
  houses: 'houses.all',
  vacancies: 'houses.vacancies',
  residenciesAwaitingGuardian: 'houses.awaiting',
  residenciesToSign: 'houses.toSign',
} as const;

/** The own organisation's houses: what stands open in all of them, and each at an address of its own. */
export function HousesPage() {
  return (
    <Routes>
      <Route index element={<AllHouses />} />
      <Route path="new" element={<NewHousePage />} />
      <Route path="surveys" element={<SurveysPage />} />
      <Route path=":houseId" element={<HousePage />} />
      <Route path=":houseId/signed" element={<SignedPage />} />
    </Routes>
  );
}

/** What stands open in the houses: free places, who awaits a guardian, and who has something to sign. */
function AllHouses() {
  const t = useText();
  const lacking = useLacking(LISTS);
  const asked = useAsked(HousesAtWorkDocument, {}, FOR);
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('houses.title')}
      </Heading>
      <Answer asked={asked} lacking={lacking}>
        {({ houses, vacancies, residenciesAwaitingGuardian, residenciesToSign }, faults) => (
          <VStack gap="space-32">
            <HousesList rows={houses} />
            <Vacancies rows={vacancies} />
            <Awaiting rows={residenciesAwaitingGuardian} faults={faults} />
            <ToSign rows={residenciesToSign} faults={faults} />
          </VStack>
        )}
      </Answer>
    </VStack>
  );
}

function Vacancies({ rows }: { readonly rows: HousesAtWorkQuery['vacancies'] }) {
  const t = useText();
  if (rows === null || rows === undefined) return null;
  const heads = ['houses.kind', 'houses.for', 'houses.count', 'houses.places', 'houses.free'] as const;
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="medium">
        {t('houses.vacancies')}
      </Heading>
      {rows.length === 0 ? (
        <BodyLong>{t('houses.none')}</BodyLong>
      ) : (
        <WideTable caption={t('houses.vacancies')} heads={heads.map((head) => t(head))}>
          {rows.map(({ kind, genderRule, targetGroup, houses, capacity, freePlaces }) => (
            <Table.Row key={`${kind} ${genderRule} ${targetGroup}`}>
              <Table.HeaderCell scope="row">{t(`houses.kind.${kind}`)}</Table.HeaderCell>
              <Table.DataCell>
                {t(targetGroup === 'UNACCOMPANIED_MINORS' ? 'houses.forMinors' : `houses.for.${genderRule}`)}
              </Table.DataCell>
              <Table.DataCell>{houses}</Table.DataCell>
              <Table.DataCell>{capacity}</Table.DataCell>
              <Table.DataCell>{freePlaces}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </VStack>
  );
}

interface Listed {
  readonly youth?: { readonly id: string; readonly name?: string | null } | null;
}

function Awaiting({
  rows,
  faults,
}: {
  readonly rows: HousesAtWorkQuery['residenciesAwaitingGuardian'];
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  if (rows === null || rows === undefined) return null;
  const heads = ['houses.youth', 'houses.state', 'houses.applied'] as const;
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="medium">
        {t('houses.awaiting')}
      </Heading>
      <BodyLong>{t(rows.length === 0 ? 'houses.noneAwaiting' : 'houses.aboutAwaiting')}</BodyLong>
      {rows.length > 0 && (
        <WideTable caption={t('houses.awaiting')} heads={heads.map((head) => t(head))}>
          {rows.map((row, index) => (
            <Table.Row key={row.youth?.id ?? index}>
              <Who row={row} at={`residenciesAwaitingGuardian.${index}`} faults={faults} />
              <Table.DataCell>
                {isSaid(row.state) ? t(`value.residency.${row.state}`) : t('board.withheld')}
              </Table.DataCell>
              <Table.DataCell>{isSaid(row.appliedOn) ? day(row.appliedOn) : t('board.withheld')}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </VStack>
  );
}

function ToSign({
  rows,
  faults,
}: {
  readonly rows: HousesAtWorkQuery['residenciesToSign'];
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  if (rows === null || rows === undefined) return null;
  const heads = ['houses.youth', 'houses.document', 'houses.published'] as const;
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="medium">
        {t('houses.toSign')}
      </Heading>
      {rows.length === 0 ? (
        <BodyLong>{t('houses.noneToSign')}</BodyLong>
      ) : (
        <WideTable caption={t('houses.toSign')} heads={heads.map((head) => t(head))}>
          {rows.map((row, index) => (
            <Table.Row key={`${row.youth?.id ?? index} ${row.document ?? ''}`}>
              <Who row={row} at={`residenciesToSign.${index}`} faults={faults} />
              <Table.DataCell>
                {isSaid(row.document) && isSaid(row.version)
                  ? t(`houses.document.${row.document}`, { version: String(row.version) })
                  : t('board.withheld')}
              </Table.DataCell>
              <Table.DataCell>{isSaid(row.publishedOn) ? day(row.publishedOn) : t('board.withheld')}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </VStack>
  );
}

function Who({
  row: { youth },
  at,
  faults,
}: {
  readonly row: Listed;
  readonly at: string;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const why = isWithheld(faults, `${at}.youth`)
    ? 'board.withheld'
    : isAway(faults, `${at}.youth`)
      ? 'board.away'
      : 'board.nobody';
  return (
    <Table.HeaderCell scope="row">
      {youth === null || youth === undefined ? (
        t(why)
      ) : (
        <YouthLink youth={youth} at={`${at}.youth.name`} faults={faults} />
      )}
    </Table.HeaderCell>
  );
}
