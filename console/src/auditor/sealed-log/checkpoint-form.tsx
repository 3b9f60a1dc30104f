import { Alert, BodyLong, Button, Heading, Textarea, VStack } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { NativeField } from '../../shared/native-field';
import { useText } from '../../texts/language';
import type { Verdict } from './compare-checkpoint';
import { useComparing } from './use-comparing';

const GOOD: readonly Verdict['is'][] = ['SAME', 'CONTINUES'];
const BAD: readonly Verdict['is'][] = ['CHANGED', 'SHORTER'];

/** Where a checkpoint that somebody kept is compared with the log of now: in this browser, which sends no more of it than its size. */
export function CheckpointForm() {
  const t = useText();
  const [pasted, setPasted] = useState('');
  const [isLacking, setIsLacking] = useState(false);
  const { verdict, isBusy, compare, forget } = useComparing();
  const take = (text: string): void => {
    setPasted(text);
    setIsLacking(false);
    forget();
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) take(await file.text().catch(() => ''));
  };
  return (
    <VStack as="section" gap="space-16" className="narrow">
      <Heading level="2" size="medium">
        {t('sealedLog.compare')}
      </Heading>
      <BodyLong>{t('sealedLog.compareAbout')}</BodyLong>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() === '') setIsLacking(true);
          else if (!isBusy) void compare(pasted);
        }}
      >
        <VStack gap="space-16" align="start">
          <NativeField
            label={t('sealedLog.file')}
            type="file"
            onChange={({ target }) => void read(target.files?.[0])}
          />
          <Textarea
            className="whole"
            label={t('sealedLog.pasted')}
            value={pasted}
            minRows={5}
            spellCheck={false}
            autoComplete="off"
            error={isLacking ? t('sealedLog.lacking') : undefined}
            onChange={({ target }) => take(target.value)}
          />
          <Button type="submit" loading={isBusy}>
            {t('sealedLog.check')}
          </Button>
        </VStack>
      </form>
      <Said verdict={verdict} />
    </VStack>
  );
}

/** What came of it, in words; it is gone to when it is said. */
function Said({ verdict }: { readonly verdict: Verdict | null }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdict !== null) box.current?.focus();
  }, [verdict]);
  if (verdict === null) return <div role="status" />;
  const variant = GOOD.includes(verdict.is) ? 'success' : BAD.includes(verdict.is) ? 'error' : 'warning';
  return (
    <div role="status">
      <Alert variant={variant} ref={box} tabIndex={-1}>
        {t(`sealedLog.${verdict.is}`, 'added' in verdict ? { count: verdict.added } : {})}
      </Alert>
    </div>
  );
}
