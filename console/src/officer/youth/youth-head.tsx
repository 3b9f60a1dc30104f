import { BodyShort, CopyButton, Heading, HStack } from '@navikt/ds-react';
import { useEffect } from 'react';
import { useDates, useText } from '../../texts/language';
import { useYouthName } from '../youth-names';

/** Who the page is about, in its head and in the title of its tab, so that no paper is entered of another youth. */
export function YouthHead({ id }: { readonly id: string }) {
  const t = useText();
  const { day } = useDates();
  const who = useYouthName(id);
  const named =
    who === null || who === undefined
      ? t('officer.youth.title')
      : t('officer.youth.named', { name: who.name, born: day(who.birthDate) });
  const title = `${named} – ${t('app.name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div>
      <Heading level="1" size="large">
        {named}
      </Heading>
      <HStack gap="space-8" align="center">
        <BodyShort>{t('officer.youth.id', { id })}</BodyShort>
        <CopyButton
          copyText={id}
          text={t('officer.youth.copyId')}
          activeText={t('officer.youth.copied')}
          size="small"
        />
      </HStack>
      <div role="status">{who === null && <BodyShort size="small">{t('officer.youth.nameAway')}</BodyShort>}</div>
      {who && <BodyShort size="small">{t('officer.youth.nameLogged')}</BodyShort>}
    </div>
  );
}
