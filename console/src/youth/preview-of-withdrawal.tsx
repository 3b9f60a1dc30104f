import { Alert, BodyShort, List, Loader, VStack } from '@navikt/ds-react';
import { isWithheld, type Fault } from '../api/faults';
import type { Asked } from '../api/use-asked';
import type { DataCategory, PreviewWithdrawalQuery } from '../generated/graphql';
import { useStatute } from '../shared/use-statute';
import { useText } from '../texts/language';
import { useWords } from './use-words';

export type WithdrawalPreview = NonNullable<PreviewWithdrawalQuery['previewWithdrawal']>;

/** Takes back all of it, or one kind; with what is known of what stays open all the same. */
export type Withdraw = (stays: WithdrawalPreview['stays'] | null, part?: DataCategory) => Promise<void>;

/** What the recipient would lose, and what would stay open to them all the same; or why that is not told. */
export function PreviewOfWithdrawal({
  asked,
  recipient,
}: {
  readonly asked: Asked<PreviewWithdrawalQuery>;
  readonly recipient: string;
}) {
  const t = useText();
  const { categories } = useWords();
  const preview = asked.data?.previewWithdrawal ?? null;
  if (preview === null) {
    return asked.state === 'loading' ? <Loader title={t('state.loading')} /> : <NoPreview faults={asked.faults} />;
  }
  return (
    <VStack gap="space-8">
      <BodyShort>
        {preview.closes.length === 0
          ? t('consents.closesNone', { recipient })
          : `${t('consents.closes', { recipient })} ${categories(preview.closes.flatMap((field) => field.categories))}.`}
      </BodyShort>
      {preview.stays.length === 0 ? (
        <BodyShort>{t('consents.staysNone')}</BodyShort>
      ) : (
        <div>
          <BodyShort>{t('consents.stays')}</BodyShort>
          <List>
            {preview.stays.map(({ category, purpose, reason, statute }) => (
              <List.Item key={`${category}${purpose}${reason}`}>
                <Stays what={categories([category])} reason={reason} statute={statute ?? ''} />
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {preview.ends.length > 1 && <BodyShort>{t('consents.alsoEnds', { count: preview.ends.length - 1 })}</BodyShort>}
    </VStack>
  );
}

/** Why it is not said what would end: it places who is protected, or it could not be had. */
function NoPreview({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useText();
  return isWithheld(faults, 'previewWithdrawal') ? (
    <Alert variant="info">{t('consents.previewWithheld')}</Alert>
  ) : (
    <Alert variant="warning">{t('consents.previewAway')}</Alert>
  );
}

function Stays({
  what,
  reason,
  statute,
}: {
  readonly what: string;
  readonly reason: string;
  readonly statute: string;
}) {
  const { maybe } = useWords();
  const t = useText();
  const said = useStatute();
  return (
    <>{maybe(`consents.stays.${reason}`, { what, statute: said(statute) }) ?? t('consents.stays.other', { what })}</>
  );
}
