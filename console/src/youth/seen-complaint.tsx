import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { Done } from '../shared/done';
import { useStatute } from '../shared/use-statute';
import { useText } from '../texts/language';
import type { SeenEntry } from './seen-filter';
import { useWords } from './use-words';

/** Where one complains to the authority. The page is told nothing: neither from where one comes, nor of what. */
const DATATILSYNET = 'https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/klage-til-datatilsynet/';

/** Leads to where one complains, and gives the words of the line to take along: made here, they leave when the youth pastes them. */
export function SeenComplaint({
  node,
  said,
}: {
  readonly node: SeenEntry;
  /** What was done, by whom and when. */
  readonly said: string;
}) {
  const t = useText();
  const { purpose } = useWords();
  const statute = useStatute();
  const { basis } = node;
  const ground =
    basis === null || basis === undefined
      ? t('seen.someone')
      : [t(`term.basis.${basis}`), statute(node.statute)].filter((part) => part !== '').join(', ');
  const text = t('complaint.text', {
    said,
    person: node.personId,
    purpose: purpose(node.purpose),
    ground,
    entry: node.id,
  });
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <>
      <Button
        as="a"
        href={DATATILSYNET}
        target="_blank"
        rel="noopener noreferrer"
        referrerPolicy="no-referrer"
        size="small"
        variant="tertiary"
        aria-label={`${t('complaint.link')}: ${said}`}
      >
        {t('complaint.link')}
      </Button>
      <Button
        size="small"
        variant="tertiary"
        aria-label={`${t('complaint.copy')}: ${said}`}
        onClick={() => void copy()}
      >
        {t('complaint.copy')}
      </Button>
      <Done>{isCopied ? t('complaint.copied') : null}</Done>
    </>
  );
}
