import { BodyLong, BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useEffect, useId, useRef, useState } from 'react';
import { saveFile } from '../../shared/save-file';
import { useText } from '../../texts/language';

/** A note for the journal: to copy, save or print. It is kept nowhere. */
export function CaseNote({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const t = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <section className="agency case-note" aria-labelledby={id}>
      <VStack gap="space-16" align="start">
        <Heading level="2" size="small" id={id} ref={heading} tabIndex={-1}>
          {t('note.title')}
        </Heading>
        <BodyLong className="no-print">{t('note.about')}</BodyLong>
        <pre>{text}</pre>
        <HStack gap="space-16" className="no-print">
          <Button size="small" onClick={() => void copy()}>
            {t('note.copy')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            onClick={() => saveFile(`${t('note.file')}.txt`, text, 'text/plain')}
          >
            {t('note.save')}
          </Button>
          <Button size="small" variant="secondary" onClick={() => print()}>
            {t('note.print')}
          </Button>
          <Button size="small" variant="tertiary" onClick={onClose}>
            {t('note.close')}
          </Button>
        </HStack>
        <BodyShort role="status" className="no-print">
          {copied === null ? '' : t(copied === 'yes' ? 'note.copied' : 'note.notCopied')}
        </BodyShort>
      </VStack>
    </section>
  );
}
