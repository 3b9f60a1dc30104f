import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState, type ReactNode } from 'react';
import { isAway, isWithheld, type Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';
import { PageLink } from '../../shared/page-link';
import { useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';
import { ReasonForm } from '../reason-form';
import '../picture.css';

/** A page of what housing keeps of one youth: of whom it is, why it is read where that is asked, and what can be had of it. */
export function OfYouth<
  Data extends { readonly youth?: { readonly id: string; readonly name?: string | null } | null },
>({
  title,
  youthId,
  document,
  children,
}: {
  readonly title: TextKey;
  readonly youthId: string;
  readonly document: TypedDocumentNode<Data, { id: string }>;
  readonly children: (
    data: Data,
    shown: {
      /** Why what stands at the path is not here: withheld, or away; nothing where it is. */
      readonly lacking: (path: string) => string | null;
      readonly faults: readonly Fault[];
      readonly again: () => void;
    },
  ) => ReactNode;
}) {
  const t = useText();
  const [reason, setReason] = useState<string | undefined>(undefined);
  const asked = useAsked(document, { id: youthId }, { purpose: 'B107', reason });
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t(title)}
      </Heading>
      <Answer asked={asked}>
        {(data, faults) => {
          const { youth } = data;
          if (youth === null || youth === undefined) return <FaultAlert faults={faults} />;
          const asksReason = reason !== undefined || faults.some(({ consent }) => consent?.remedy === 'STATE_REASON');
          const lacking = (path: string): string | null =>
            isWithheld(faults, path) ? t('rent.withheld') : isAway(faults, path) ? t('rent.away') : null;
          return (
            <VStack gap="space-24">
              <BodyLong>
                {t('record.of', {
                  name: youth.name ?? t('caseload.unnamed', { name: t('record.unnamed'), id: youth.id.slice(-6) }),
                })}
              </BodyLong>
              {asksReason && <ReasonForm reason={reason} onReason={setReason} />}
              {children(data, { lacking, faults, again: asked.again })}
            </VStack>
          );
        }}
      </Answer>
      <div className="purpose-links">
        <PageLink to={`/record/${youthId}`}>{t('record.link')}</PageLink>
        <PageLink to={`/youth/${youthId}?purpose=B107`}>{t('record.toPicture')}</PageLink>
      </div>
    </VStack>
  );
}
