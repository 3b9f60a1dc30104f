import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import type { NewestCheckpointQuery } from '../../generated/graphql';
import { WideTable } from '../../shared/wide-table';
import { useText } from '../../texts/language';

/** Each witness that has cosigned the log, and how many lines it is behind. */
export function WitnessTable({
  checkpoint: { size, cosigned },
}: {
  readonly checkpoint: NonNullable<NewestCheckpointQuery['logCheckpoint']>;
}) {
  const t = useText();
  return (
    <VStack as="section" gap="space-16">
      <Heading level="2" size="medium">
        {t('sealedLog.witnesses')}
      </Heading>
      <BodyLong>{t('sealedLog.witnessesAbout')}</BodyLong>
      {cosigned.length === 0 ? (
        <BodyLong>{t('sealedLog.noWitness')}</BodyLong>
      ) : (
        <WideTable
          caption={t('sealedLog.witnessTable')}
          heads={[t('sealedLog.witness'), t('sealedLog.cosigned'), t('sealedLog.behind')]}
        >
          {cosigned.map((witness) => (
            <Table.Row key={witness.name}>
              <Table.DataCell>{witness.name}</Table.DataCell>
              <Table.DataCell>{witness.size}</Table.DataCell>
              <Table.DataCell>
                {witness.size === size
                  ? t('sealedLog.notBehind')
                  : t('sealedLog.lines', { count: size - witness.size })}
              </Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </VStack>
  );
}
