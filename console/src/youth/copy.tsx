import { Alert, BodyLong, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { askOwn } from '../api/ask-own';
import { Done } from '../shared/done';
import { useLanguage, useText } from '../texts/language';
import { CopiesInPerson } from './copies-in-person';
import { CopyReader, type OwnCopy } from './copy-reader';
import { useWords } from './use-words';

type Fetching =
  | { readonly is: 'idle' | 'asked' | 'failed' }
  | { readonly is: 'coming'; readonly kilobytes: number }
  | { readonly is: 'shown'; readonly copy: OwnCopy }
  | { readonly is: 'saved'; readonly name: string; readonly lacking: readonly string[] };

/** Everything that the youth can read: as one file that is saved on their machine, or to read and print here. */
export function Copy() {
  const t = useText();
  const { language } = useLanguage();
  const { list, maybe } = useWords();
  const [fetching, setFetching] = useState<Fetching>({ is: 'idle' });
  const isBusy = fetching.is === 'asked' || fetching.is === 'coming';
  const fetchAll = async (isToRead: boolean): Promise<void> => {
    setFetching({ is: 'asked' });
    try {
      const response = await askOwn(`copy?${new URLSearchParams({ language })}`);
      if (!response.ok) return setFetching({ is: 'failed' });
      const content = await readWhole(response, (kilobytes) => setFetching({ is: 'coming', kilobytes }));
      const copy = JSON.parse(await content.text()) as OwnCopy;
      if (isToRead) return setFetching({ is: 'shown', copy });
      const name = nameOf(response);
      save(content, name);
      setFetching({ is: 'saved', name, lacking: copy.notAnswered });
    } catch {
      setFetching({ is: 'failed' });
    }
  };
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('copy.title')}
      </Heading>
      <BodyLong>{t('copy.about')}</BodyLong>
      <Alert variant="info">{t('copy.careful')}</Alert>
      <BodyLong>{t('copy.logged')}</BodyLong>
      <BodyLong>{t('copy.readAbout')}</BodyLong>
      <HStack gap="space-16" className="not-printed">
        <Button loading={isBusy} onClick={() => void fetchAll(false)}>
          {t('copy.fetch')}
        </Button>
        <Button variant="secondary" loading={isBusy} onClick={() => void fetchAll(true)}>
          {t('copy.read')}
        </Button>
      </HStack>
      <div role="status">
        {fetching.is === 'asked' && t('copy.start')}
        {fetching.is === 'coming' && t('copy.progress', { size: fetching.kilobytes })}
      </div>
      <Done>
        {fetching.is === 'saved' && fetching.lacking.length === 0 ? t('copy.done', { name: fetching.name }) : null}
      </Done>
      {fetching.is === 'saved' && fetching.lacking.length > 0 && (
        <Alert variant="warning" role="status">
          {t('copy.partial', { who: list(fetching.lacking.map((owner) => maybe(`term.owner.${owner}`) ?? owner)) })}
        </Alert>
      )}
      {fetching.is === 'shown' && <CopyReader copy={fetching.copy} />}
      {fetching.is === 'failed' && (
        <Alert variant="error" role="alert">
          {t('copy.failed')}
        </Alert>
      )}
      <CopiesInPerson />
    </VStack>
  );
}

/** Reads all of it, and says how much has come. */
async function readWhole(response: Response, onMore: (kilobytes: number) => void): Promise<Blob> {
  const reader = response.body?.getReader();
  if (reader === undefined) return response.blob();
  const pieces: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces, { type: 'application/json' });
    pieces.push(value);
    size += value.length;
    onMore(Math.round(size / 1024));
  }
}

const nameOf = (response: Response): string =>
  /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'brobygger.json';

/** Has the browser save it. Nothing of it stays in the page. */
function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
