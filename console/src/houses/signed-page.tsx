import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { isAway, isWithheld, type Fault } from '../api/faults';
import { YouthLink } from '../caseworker/youth-link';
import { SignedInHousesDocument, type SignedInHousesQuery } from '../generated/graphql';
import { PagedList } from '../shared/paged-list';
import { PageLink } from '../shared/page-link';
import { usePaged, type Line } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';

const FOR = { purpose: 'B107' } as const;
const HEADS = ['houses.youth', 'house.text.document.RULES', 'house.text.document.LEASE'] as const;
const DOCUMENTS = ['RULES', 'LEASE'] as const;
/** Who has a place: before and after there is nothing to sign. */
const RESIDENT: readonly string[] = ['ALLOCATED', 'LIVING', 'NOTICE'];

type Edge = NonNullable<SignedInHousesQuery['housingCaseload']>['edges'][number];
type Youth = NonNullable<Edge['node']>;
type Residency = NonNullable<NonNullable<Youth['housing']>['residency']>;

const residencyOf = ({ edge }: Line<Edge>): Residency | null => edge.node?.housing?.residency ?? null;

/** Whether it is not known where the youth lives: then it is said, and not left out. */
const isHidden = ({ faults }: Line<Edge>): boolean =>
  isWithheld(faults, 'node.housing.residency') || isAway(faults, 'node.housing');

/** Who in a house has signed what, and who still has to. */
export function SignedPage() {
  const t = useText();
  const { houseId = '' } = useParams();
  const paged = usePaged(SignedInHousesDocument, {}, 'housingCaseload', ({ housingCaseload }) => housingCaseload, FOR);
  const isHere = (line: Line<Edge>): boolean => {
    const residency = residencyOf(line);
    return residency?.house?.id === houseId && RESIDENT.includes(residency.state);
  };
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('house.signed.title')}
      </Heading>
      <BodyLong>{t('house.signed.about')}</BodyLong>
      <PagedList paged={paged} empty={t('house.signed.none')}>
        {(lines) => {
          const hidden = lines.filter(isHidden).length;
          const residents = lines.filter(isHere);
          return (
            <>
              {residents.length === 0 ? (
                <BodyLong>{t('house.signed.none')}</BodyLong>
              ) : (
                <WideTable caption={t('house.signed.title')} heads={HEADS.map((head) => t(head))}>
                  {residents.map(({ edge: { node }, faults }) =>
                    node === null || node === undefined ? null : (
                      <ResidentRow key={node.id} youth={node} faults={faults} />
                    ),
                  )}
                </WideTable>
              )}
              {hidden > 0 && <BodyLong>{t('house.signed.hidden', { count: hidden })}</BodyLong>}
            </>
          );
        }}
      </PagedList>
      <PageLink to={`/houses/${houseId}`}>{t('house.toOne')}</PageLink>
    </VStack>
  );
}

function ResidentRow({ youth, faults }: { readonly youth: Youth; readonly faults: readonly Fault[] }) {
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <YouthLink youth={youth} at="node.name" faults={faults} />
      </Table.HeaderCell>
      {DOCUMENTS.map((document) => (
        <SignedCell key={document} document={document} residency={youth.housing?.residency} faults={faults} />
      ))}
    </Table.Row>
  );
}

/** Of one document: that the version that stands has to be signed, or which was signed, when and by whom. */
function SignedCell({
  document,
  residency,
  faults,
}: {
  readonly document: (typeof DOCUMENTS)[number];
  readonly residency: Residency | null | undefined;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  const { signatures, toSign } = residency ?? {};
  if (isAway(faults, 'node.housing.residency.signatures') || isAway(faults, 'node.housing.residency.toSign')) {
    return <Table.DataCell>{t('board.away')}</Table.DataCell>;
  }
  const open = toSign?.find((text) => text.document === document);
  const signed = signatures?.find((signature) => signature.document === document);
  return (
    <Table.DataCell>
      {open !== undefined && `${t('house.signed.open', { version: open.version })} `}
      {signed === undefined
        ? t('house.signed.never')
        : t(isNumber(signed.version) ? 'house.signed.by' : 'house.signed.onPaper', {
            ...(isNumber(signed.version) ? { version: signed.version } : {}),
            on: day(signed.signedOn),
            who: signed.signedBy.map((who) => t(`house.signer.${who}`)).join(', '),
          })}
    </Table.DataCell>
  );
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';
