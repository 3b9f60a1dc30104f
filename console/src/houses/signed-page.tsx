import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { isAway, isWithheld } from '../api/faults';
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
type Residency = NonNullable<NonNullable<Youth['housing']>['residencies']>[number];

/** A youth with a place in the house, and which of the youth's residencies that is. */
interface Resident {
  readonly line: Line<Edge>;
  readonly youth: Youth;
  readonly index: number;
  readonly residency: Residency;
}

function residentIn(houseId: string, line: Line<Edge>): readonly Resident[] {
  const youth = line.edge.node;
  if (youth === null || youth === undefined) return [];
  const residencies = youth.housing?.residencies ?? [];
  const index = residencies.findIndex(({ house, state }) => house?.id === houseId && RESIDENT.includes(state));
  const residency = residencies[index];
  return residency === undefined ? [] : [{ line, youth, index, residency }];
}

/** Whether it is not known where the youth lives: then it is said, and not left out. */
const isHidden = ({ faults }: Line<Edge>): boolean =>
  isWithheld(faults, 'node.housing.residencies') ||
  isAway(faults, 'node.housing.residencies') ||
  isAway(faults, 'node.housing');

/** Who in a house has signed what, and who still has to. */
export function SignedPage() {
  const t = useText();
  const { houseId = '' } = useParams();
  const paged = usePaged(SignedInHousesDocument, {}, 'housingCaseload', ({ housingCaseload }) => housingCaseload, FOR);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('house.signed.title')}
      </Heading>
      <BodyLong>{t('house.signed.about')}</BodyLong>
      <PagedList paged={paged} empty={t('house.signed.none')}>
        {(lines) => {
          const hidden = lines.filter(isHidden).length;
          const residents = lines.flatMap((line) => residentIn(houseId, line));
          return (
            <>
              {residents.length === 0 ? (
                <BodyLong>{t('house.signed.none')}</BodyLong>
              ) : (
                <WideTable caption={t('house.signed.title')} heads={HEADS.map((head) => t(head))}>
                  {residents.map((resident) => (
                    <ResidentRow key={resident.youth.id} resident={resident} />
                  ))}
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

function ResidentRow({ resident }: { readonly resident: Resident }) {
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <YouthLink youth={resident.youth} at="node.name" faults={resident.line.faults} />
      </Table.HeaderCell>
      {DOCUMENTS.map((document) => (
        <SignedCell key={document} document={document} resident={resident} />
      ))}
    </Table.Row>
  );
}

/** Of one document: that the version that stands has to be signed, or which was signed, when and by whom. */
function SignedCell({
  document,
  resident: { line, index, residency },
}: {
  readonly document: (typeof DOCUMENTS)[number];
  readonly resident: Resident;
}) {
  const t = useText();
  const { day } = useDates();
  const { signatures, toSign } = residency;
  const at = `node.housing.residencies.${index}`;
  if (isAway(line.faults, `${at}.signatures`) || isAway(line.faults, `${at}.toSign`)) {
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
