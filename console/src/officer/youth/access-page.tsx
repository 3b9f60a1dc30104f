import { BodyLong, BodyShort, Heading, Select, Table, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import type { Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { WhoCanSeeWhatOfYouthDocument, type Purpose } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';
import { ALL_PURPOSES } from '../../shared/kinds';
import { useOrganisationName } from '../../shared/organisation-name';
import { PastMoment } from '../../shared/past-moment';
import { oneOf, useSearch } from '../../shared/use-search';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { AccessMatrix } from './access-matrix';
import { accessRowsOf, type AccessRow } from './access-rows';

/** Who can see what of a youth, now or at a moment that has been, and on what ground. */
export function AccessPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { time } = useDates();
  const { said, say } = useSearch();
  const at = said('at') === '' ? null : said('at');
  const purpose = oneOf(ALL_PURPOSES, said('purpose'));
  const asked = useAsked(WhoCanSeeWhatOfYouthDocument, { youthId, at });
  return (
    <VStack gap="space-16" as="section">
      <Heading level="2" size="medium">
        {at === null ? t('officer.access.title') : t('officer.access.titleAt', { at: time(at) })}
      </Heading>
      <PastMoment at={at} onChange={(next) => say({ at: next })} />
      <Select
        label={t('officer.access.purpose')}
        value={purpose ?? ''}
        onChange={({ target }) => say({ purpose: target.value })}
        className="narrow"
      >
        <option value="">{t('officer.access.anyPurpose')}</option>
        {ALL_PURPOSES.map((each) => (
          <option key={each} value={each}>
            {t(`term.purpose.${each}`)}
          </option>
        ))}
      </Select>
      <Answer asked={asked}>
        {({ whoCanSeeWhat }, faults) => {
          if (whoCanSeeWhat === null || whoCanSeeWhat === undefined) return <FaultAlert faults={faults} />;
          const rows = accessRowsOf(whoCanSeeWhat).filter(({ purposes }) => !purpose || purposes.includes(purpose));
          if (rows.length === 0) return <BodyShort>{t('officer.access.none')}</BodyShort>;
          return <Shown rows={rows} faults={faults} youthId={youthId} purpose={purpose} />;
        }}
      </Answer>
    </VStack>
  );
}

function Shown({
  rows,
  faults,
  youthId,
  purpose,
}: {
  readonly rows: readonly AccessRow[];
  readonly faults: readonly Fault[];
  readonly youthId: string;
  readonly purpose: Purpose | undefined;
}) {
  const t = useText();
  const name = useOrganisationName();
  const nameOf = ({ organisation, agency, index }: AccessRow): string =>
    name(organisation, agency, faults, `whoCanSeeWhat.${index}.organisation`);
  const heads = ['column.organisation', 'column.ground', 'officer.access.purposes', 'column.categories'] as const;
  return (
    <VStack gap="space-24">
      <BodyLong>{t('officer.access.about')}</BodyLong>
      <AccessMatrix rows={rows} nameOf={nameOf} />
      <WideTable caption={t('officer.access.grounds')} heads={heads.map((head) => t(head))}>
        {rows.map((row) => (
          <Table.Row key={row.index}>
            <Table.DataCell>{nameOf(row)}</Table.DataCell>
            <Table.DataCell>
              {t(`term.reason.${row.basis}`)} {row.statute}{' '}
              {row.consentId && (
                <Link to={`/youth/${youthId}/consents/${row.consentId}`}>{t('officer.access.theConsent')}</Link>
              )}
            </Table.DataCell>
            <Table.DataCell>
              <ul>
                {row.purposes
                  .filter((each) => !purpose || each === purpose)
                  .map((each) => (
                    <li key={each}>{t(`term.purpose.${each}`)}</li>
                  ))}
              </ul>
            </Table.DataCell>
            <Table.DataCell>
              <ul>
                {row.categories.map((category) => (
                  <li key={category}>{t(`term.category.${category}`)}</li>
                ))}
                {row.categoriesInPart.map((category) => (
                  <li key={category}>{`${t(`term.category.${category}`)} (${t('officer.access.inPart')})`}</li>
                ))}
              </ul>
            </Table.DataCell>
          </Table.Row>
        ))}
      </WideTable>
    </VStack>
  );
}
