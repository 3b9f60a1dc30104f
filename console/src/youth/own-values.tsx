import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Alert, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import type { CategoryOwner, DataCategory, PreviewConsentQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { useText } from '../texts/language';
import { HELD, heldIn } from './held-documents';
import { RecordView } from './record-view';
import { useWords } from './use-words';

type Preview = NonNullable<PreviewConsentQuery['previewConsent']>;
type Opened = Preview['opens'][number];

/** What a yes would open, as it stands about the youth now. */
export function OwnValues({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const { categories } = useWords();
  const owners = [...new Set(preview.opens.map(({ owner }) => owner))];
  const already = preview.isOpenAlready.flatMap((field) => field.categories);
  const withheld = preview.staysWithheld.flatMap((field) => field.categories);
  return (
    <VStack gap="space-12" className="whole">
      <Heading level="3" size="xsmall">
        {t('consents.previewTitle')}
      </Heading>
      {owners.length === 0 && <BodyShort>{t('consents.previewNothing')}</BodyShort>}
      {owners.map((owner) => (
        <OfOwner key={owner} owner={owner} opens={preview.opens.filter((field) => field.owner === owner)} />
      ))}
      {already.length > 0 && (
        <BodyShort size="small">{t('consents.openAlready', { what: categories(already) })}</BodyShort>
      )}
      {withheld.length > 0 && (
        <BodyShort size="small">{t('consents.staysWithheld', { what: categories(withheld) })}</BodyShort>
      )}
      <BodyShort size="small">{t('consents.previewLogged')}</BodyShort>
    </VStack>
  );
}

/** The sections of the self-presentation are categories of their own. */
const SECTION = 'SELF_PRESENTATION_';
const isOfRows = (row: unknown, rowsOf: ReadonlySet<DataCategory>): boolean => {
  const { section } = row as { readonly section?: string };
  return section === undefined || rowsOf.has(`${SECTION}${section}` as DataCategory);
};

const isUnder = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

function OfOwner({ owner, opens }: { readonly owner: CategoryOwner; readonly opens: readonly Opened[] }) {
  const t = useText();
  const { categories, maybe } = useWords();
  const { document, at } = HELD[owner];
  const asked = useAsked(document as TypedDocumentNode<unknown, Record<string, never>>, {});
  const only = new Set(opens.map(({ path }) => path));
  const rowsOf = new Set(
    opens.flatMap((field) => (field.rowsOf === null || field.rowsOf === undefined ? [] : [field.rowsOf])),
  );
  return (
    <Answer asked={asked}>
      {(data, faults) => {
        const records = heldIn(data, at) as Readonly<Record<string, unknown>> | null | undefined;
        if (records === null || records === undefined) {
          return <Alert variant="warning">{t('held.away', { agency: t(`term.owner.${owner}`) })}</Alert>;
        }
        const prefix = at === null ? '' : `${at}.`;
        const names = Object.keys(records).filter((name) =>
          [...only].some((path) => path === prefix + name || path.startsWith(`${prefix}${name}.`)),
        );
        return names.map((name) => {
          const value = records[name];
          const shown =
            Array.isArray(value) && name === 'selfPresentation' ? value.filter((row) => isOfRows(row, rowsOf)) : value;
          // Which rows of other lists are of the category is for their owner to say: no row is shown that would not be.
          const ofRows = opens.flatMap((field) =>
            field.rowsOf === null || field.rowsOf === undefined || !isUnder(field.path, prefix + name)
              ? []
              : [field.rowsOf],
          );
          if (ofRows.length > 0 && name !== 'selfPresentation') {
            return <BodyShort key={name}>{t('consents.previewRows', { what: categories(ofRows) })}</BodyShort>;
          }
          return (
            <section key={name}>
              <BodyShort weight="semibold">{maybe(`term.record.${prefix}${name}`) ?? name}</BodyShort>
              <RecordView value={shown} at={`me.${prefix}${name}`} path={prefix + name} faults={faults} only={only} />
            </section>
          );
        });
      }}
    </Answer>
  );
}
