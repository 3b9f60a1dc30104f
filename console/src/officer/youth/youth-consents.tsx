import { BodyShort, Button, Heading, Table, Tag, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import type { Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { ConsentsOfYouthDocument, RelationsOfYouthDocument, type ConsentsOfYouthQuery } from '../../generated/graphql';
import { OrganisationName } from '../../shared/organisation-name';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { YouthAnswer } from './youth-answer';
import { PageLink } from '../../shared/page-link';

export type ConsentOfYouth = NonNullable<NonNullable<NonNullable<ConsentsOfYouthQuery['youth']>['consents']>[number]>;

const STANDING: readonly ConsentOfYouth['state'][] = ['ACTIVE', 'NOT_YET_VALID'];

/** The consents of a youth: those that stand, and those that have ended; and who helps the youth. */
export function YouthConsents({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const asked = useAsked(ConsentsOfYouthDocument, { id: youthId });
  return (
    <VStack gap="space-32">
      <YouthAnswer asked={asked} needs={['consents']}>
        {({ consents }, faults) => {
          const all = (consents ?? []).flatMap((consent, index) => (consent === null ? [] : [{ consent, index }]));
          const standing = all.filter(({ consent }) => STANDING.includes(consent.state));
          const ended = all.filter(({ consent }) => !STANDING.includes(consent.state));
          return (
            <VStack gap="space-32">
              <VStack gap="space-16" align="start" as="section">
                <Heading level="2" size="medium">
                  {t('officer.youth.standing')}
                </Heading>
                {standing.length === 0 ? (
                  <BodyShort>{t('officer.youth.noStanding')}</BodyShort>
                ) : (
                  <Consents
                    of={standing}
                    faults={faults}
                    caption={t('officer.youth.standingTable')}
                    youthId={youthId}
                  />
                )}
                <Button as={Link} to={`/youth/${youthId}/give`}>
                  {t('officer.youth.give')}
                </Button>
              </VStack>
              <VStack gap="space-16" as="section">
                <Heading level="2" size="medium">
                  {t('officer.youth.ended')}
                </Heading>
                {ended.length === 0 ? (
                  <BodyShort>{t('officer.youth.noEnded')}</BodyShort>
                ) : (
                  <Consents of={ended} faults={faults} caption={t('officer.youth.endedTable')} youthId={youthId} />
                )}
              </VStack>
              <Relations youthId={youthId} />
            </VStack>
          );
        }}
      </YouthAnswer>
    </VStack>
  );
}

/** When it ends, or ended: by what time it was given for, or whatever came before. */
const endOf = ({ state, validTo, withdrawnAt, history }: ConsentOfYouth): string =>
  STANDING.includes(state) ? validTo : (withdrawnAt ?? history?.at(-1)?.at ?? validTo);

function Consents({
  of,
  faults,
  caption,
  youthId,
}: {
  readonly of: readonly { readonly consent: ConsentOfYouth; readonly index: number }[];
  readonly faults: readonly Fault[];
  readonly caption: string;
  readonly youthId: string;
}) {
  const t = useText();
  const { day } = useDates();
  const heads = ['column.recipient', 'column.purpose', 'column.categories', 'column.state', 'column.until'] as const;
  return (
    <WideTable caption={caption} heads={[...heads.map((head) => t(head)), t('column.open')]}>
      {of.map(({ consent, index }) => (
        <Table.Row key={consent.id}>
          <Table.DataCell>
            <OrganisationName
              of={consent.recipient}
              agency={consent.recipientAgency}
              faults={faults}
              path={`youth.consents.${index}.recipient`}
            />
          </Table.DataCell>
          <Table.DataCell>
            {consent.purpose === null || consent.purpose === undefined
              ? t('officer.consent.unreadable')
              : t(`term.purpose.${consent.purpose}`)}
          </Table.DataCell>
          <Table.DataCell>
            {consent.categories.map((category) => t(`term.category.${category}`)).join(', ') ||
              t('officer.consent.unreadable')}
          </Table.DataCell>
          <Table.DataCell>
            <Tag variant="outline" data-color={consent.state === 'ACTIVE' ? 'success' : 'neutral'} size="small">
              {t(`term.consentState.${consent.state}`)}
            </Tag>
          </Table.DataCell>
          <Table.DataCell>{day(endOf(consent))}</Table.DataCell>
          <Table.DataCell>
            <PageLink to={`/youth/${youthId}/consents/${consent.id}`}>{t('officer.consent.open')}</PageLink>
          </Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}

function Relations({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { day } = useDates();
  const asked = useAsked(RelationsOfYouthDocument, { id: youthId });
  const heads = ['column.organisation', 'column.from', 'column.to', 'column.ground'] as const;
  return (
    <VStack gap="space-16" as="section">
      <Heading level="2" size="medium">
        {t('officer.youth.relations')}
      </Heading>
      <YouthAnswer asked={asked} needs={['serviceRelations']}>
        {({ serviceRelations }, faults) =>
          (serviceRelations ?? []).length === 0 ? (
            <BodyShort>{t('officer.youth.noRelations')}</BodyShort>
          ) : (
            <WideTable caption={t('officer.youth.relationsTable')} heads={heads.map((head) => t(head))}>
              {(serviceRelations ?? []).map((relation, index) => (
                <Table.Row key={`${relation.begunAt}${relation.organisation?.id ?? index}`}>
                  <Table.DataCell>
                    <OrganisationName
                      of={relation.organisation}
                      agency={relation.agency}
                      faults={faults}
                      path={`youth.serviceRelations.${index}.organisation`}
                    />
                  </Table.DataCell>
                  <Table.DataCell>{day(relation.begunAt)}</Table.DataCell>
                  <Table.DataCell>
                    {relation.endedAt ? day(relation.endedAt) : t('officer.youth.stillHelps')}
                  </Table.DataCell>
                  <Table.DataCell>
                    {relation.ground ? t(`term.groundKind.${relation.ground}`) : t('officer.youth.groundNotKept')}
                  </Table.DataCell>
                </Table.Row>
              ))}
            </WideTable>
          )
        }
      </YouthAnswer>
    </VStack>
  );
}
