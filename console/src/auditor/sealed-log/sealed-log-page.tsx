import { BodyLong, Button, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../../api/use-asked';
import { NewestCheckpointDocument, type NewestCheckpointQuery } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { PageLink } from '../../shared/page-link';
import { saveFile } from '../../shared/save-file';
import { Unreachable } from '../../shared/unreachable';
import { useDates, useText } from '../../texts/language';
import { CheckpointForm } from './checkpoint-form';
import { WitnessTable } from './witness-table';

type Checkpoint = NonNullable<NewestCheckpointQuery['logCheckpoint']>;

/** How the sealed log stands, and whether it continues what an auditor kept of it. */
export function SealedLogPage() {
  const t = useText();
  const asked = useAsked(NewestCheckpointDocument, {});
  return (
    <VStack gap="space-32">
      <div>
        <Heading level="1" size="large" spacing>
          {t('sealedLog.title')}
        </Heading>
        <BodyLong spacing>{t('sealedLog.about')}</BodyLong>
        <PageLink to="/check-receipt">{t('checkReceipt.link')}</PageLink>
      </div>
      <Answer asked={asked}>
        {({ logCheckpoint }, faults) => {
          if (faults.length > 0) return <Unreachable again={asked.again} />;
          return logCheckpoint === null || logCheckpoint === undefined ? (
            <BodyLong>{t('sealedLog.none')}</BodyLong>
          ) : (
            <VStack gap="space-32">
              <Newest checkpoint={logCheckpoint} />
              <WitnessTable checkpoint={logCheckpoint} />
              <CheckpointForm />
            </VStack>
          );
        }}
      </Answer>
    </VStack>
  );
}

/** The newest checkpoint in words, and as the file that is kept. */
function Newest({ checkpoint }: { readonly checkpoint: Checkpoint }) {
  const t = useText();
  const { time } = useDates();
  const [isSaved, setIsSaved] = useState(false);
  const { origin, size, root, note, integratedAt } = checkpoint;
  const save = (): void => {
    saveFile(`log-${size}.checkpoint`, note, 'text/plain');
    setIsSaved(true);
  };
  const facts = [
    [t('sealedLog.origin'), origin],
    [t('sealedLog.size'), String(size)],
    [t('sealedLog.at'), time(integratedAt)],
    [t('sealedLog.root'), <code className="log-key">{root}</code>],
  ] as const;
  return (
    <VStack as="section" gap="space-16" align="start">
      <Heading level="2" size="medium">
        {t('sealedLog.newest')}
      </Heading>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <BodyLong>{t('sealedLog.keep')}</BodyLong>
      <Button variant="secondary" size="small" onClick={save}>
        {t('sealedLog.save')}
      </Button>
      <Done>{isSaved ? t('sealedLog.saved') : null}</Done>
    </VStack>
  );
}
