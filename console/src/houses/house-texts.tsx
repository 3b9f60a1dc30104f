import { BodyLong, Heading, ReadMore, VStack } from '@navikt/ds-react';
import type { HouseAtWorkQuery } from '../generated/graphql';
import { PageLink } from '../shared/page-link';
import { useDates, useText } from '../texts/language';
import { HOUSE_TEXT } from './house-forms';
import type { House } from './house-page';
import { OpenedForm } from './opened-form';

const DOCUMENTS = ['RULES', 'LEASE'] as const;

/** What residents of a house sign, version by version: of each document the highest stands. */
export function HouseTexts({
  house,
  rows,
  again,
}: {
  readonly house: House;
  readonly rows: HouseAtWorkQuery['houseTexts'];
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  if (rows === null || rows === undefined) return null;
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('house.texts')}
      </Heading>
      {rows.length === 0 && <BodyLong>{t('house.noTexts')}</BodyLong>}
      {DOCUMENTS.flatMap((document) => {
        const versions = rows.filter((row) => row.document === document);
        return versions.map(({ id, version, text, publishedOn }, before) => (
          <ReadMore
            key={id}
            header={t(before === 0 ? 'house.text.stands' : 'house.text.stood', {
              what: t(`houses.document.${document}`, { version: String(version) }),
              on: day(publishedOn),
            })}
          >
            <BodyLong className="stays-as-written">{text}</BodyLong>
          </ReadMore>
        ));
      })}
      <PageLink to={`/houses/${house.id}/signed`}>{t('house.signed.link')}</PageLink>
      {house.status === 'OPEN' && <OpenedForm form={HOUSE_TEXT} subject={{ houseId: house.id }} onDone={again} />}
    </VStack>
  );
}
