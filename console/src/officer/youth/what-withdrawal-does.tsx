import { BodyLong, Heading, List, VStack } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import type { PreviewWithdrawalForYouthQuery } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { PreviewedFields } from './previewed-fields';

export type WithdrawalPreview = NonNullable<PreviewWithdrawalForYouthQuery['previewWithdrawal']>;

/** What withdrawing it would close, and what stays open all the same. */
export function WhatWithdrawalDoes({ of: { closes, ends, stays } }: { readonly of: WithdrawalPreview }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  // It came because it was asked for: who listens is taken to it.
  useEffect(() => box.current?.focus(), []);
  return (
    <VStack gap="space-16" align="start" as="section" aria-label={t('officer.withdraw.closes')} ref={box} tabIndex={-1}>
      <Heading level="3" size="small">
        {t('officer.withdraw.closes')}
      </Heading>
      <PreviewedFields of={closes} none={t('officer.withdraw.closesNothing')} />
      {ends.length > 1 && <BodyLong>{t('officer.withdraw.endsMore', { count: ends.length - 1 })}</BodyLong>}
      <Heading level="3" size="small">
        {t('officer.withdraw.stays')}
      </Heading>
      {stays.length === 0 ? (
        <BodyLong>{t('officer.withdraw.staysNothing')}</BodyLong>
      ) : (
        <List>
          {stays.map(({ purpose, category, reason, statute }) => (
            <List.Item key={`${purpose}${category}${reason}`}>
              {t(`term.category.${category}`)} – {t(`term.purpose.${purpose}`)}. {t(`term.reason.${reason}`)} {statute}
            </List.Item>
          ))}
        </List>
      )}
    </VStack>
  );
}
