import { BodyLong, Button, Heading, HStack, List, Loader, VStack } from '@navikt/ds-react';
import { useEffect } from 'react';
import { Unreachable } from '../shared/unreachable';
import { useText } from '../texts/language';
import { useLogKey } from './use-log-key';

/** The one file that checks receipts, with the key of the log filled in; the second is saved. */
const PAGE = '/log/verify-receipt.html';
const FILE = `${PAGE}?save`;

/** Where anybody gets what checks a receipt, logged in or not: a page that sends nothing, to be opened or taken along. */
export function CheckReceiptPage() {
  const t = useText();
  const name = t('app.name');
  const title = `${t('checkReceipt.title')} – ${name}`;
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = name;
    };
  }, [title, name]);
  useEffect(() => {
    document.getElementById('content')?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <VStack gap="space-16" className="narrow">
      <Heading level="1" size="large">
        {t('checkReceipt.title')}
      </Heading>
      <BodyLong>{t('checkReceipt.about')}</BodyLong>
      <BodyLong>{t('checkReceipt.private')}</BodyLong>
      <ToThePage />
    </VStack>
  );
}

function ToThePage() {
  const t = useText();
  const { key, again } = useLogKey();
  if (key === 'loading') return <Loader title={t('state.loading')} />;
  if (key === 'away') return <Unreachable again={again} />;
  return (
    <>
      <HStack gap="space-8">
        <Button as="a" role="link" href={PAGE} target="_blank" rel="noopener">
          {t('checkReceipt.open')}
        </Button>
        <Button as="a" role="link" href={FILE} download variant="secondary">
          {t('checkReceipt.save')}
        </Button>
      </HStack>
      <section>
        <Heading level="2" size="small" spacing>
          {t('checkReceipt.steps')}
        </Heading>
        <List as="ol">
          <List.Item>{t('checkReceipt.step1')}</List.Item>
          <List.Item>{t('checkReceipt.step2')}</List.Item>
          <List.Item>{t('checkReceipt.step3')}</List.Item>
        </List>
      </section>
      <section>
        <Heading level="2" size="small" spacing>
          {t('checkReceipt.key')}
        </Heading>
        <BodyLong spacing>{t('checkReceipt.keyAbout')}</BodyLong>
        <code className="log-key">{key}</code>
      </section>
    </>
  );
}
