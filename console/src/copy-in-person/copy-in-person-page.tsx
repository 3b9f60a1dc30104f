import { Alert, BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useCallback, useEffect, useState } from 'react';
import { useText } from '../texts/language';
import type { OwnCopy } from '../youth/copy-reader';
import { CodeForm } from './code-form';
import { OpenedCopy } from './opened-copy';

type Shown = { readonly is: 'form'; readonly isGone: boolean } | { readonly is: 'copy'; readonly copy: OwnCopy };

/**
 * Where a youth without an electronic id opens the own copy, by a code that they got in person. Where somebody is logged in it opens
 * nothing: the pages of whoever did would be open to the youth, and the copy beside them.
 */
export function CopyInPersonPage({ isSomebodyIn }: { readonly isSomebodyIn: boolean }) {
  const t = useText();
  const [shown, setShown] = useState<Shown>({ is: 'form', isGone: false });
  const name = t('app.name');
  const title = `${t('copyHere.title')} – ${name}`;
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = name;
    };
  }, [title, name]);
  useEffect(() => {
    document.getElementById('content')?.focus();
    scrollTo(0, 0);
  }, [shown.is]);
  const gone = useCallback(() => setShown({ is: 'form', isGone: true }), []);

  if (shown.is === 'copy' && !isSomebodyIn) return <OpenedCopy copy={shown.copy} onGone={gone} />;
  return (
    <VStack gap="space-16" className="narrow">
      <Heading level="1" size="large">
        {t('copyHere.title')}
      </Heading>
      {isSomebodyIn ? (
        <Alert variant="warning">{t('copyHere.loggedIn')}</Alert>
      ) : (
        <>
          <div role="status">
            {shown.is === 'form' && shown.isGone && <Alert variant="info">{t('copyHere.gone')}</Alert>}
          </div>
          <BodyLong>{t('copyHere.about')}</BodyLong>
          <BodyLong>{t('copyHere.alone')}</BodyLong>
          <BodyLong>
            {t('copyHere.once')} {t('copyHere.nothingKept')}
          </BodyLong>
          <CodeForm onOpened={(copy) => setShown({ is: 'copy', copy })} />
        </>
      )}
    </VStack>
  );
}
