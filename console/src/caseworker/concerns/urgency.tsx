import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { HStack, Tag } from '@navikt/ds-react';
import { useText } from '../../texts/language';

/** Whether somebody must act at once: in words and with a sign, never by colour alone. */
export function Urgency({ isUrgent }: { readonly isUrgent: boolean }) {
  const t = useText();
  if (!isUrgent) return <>{t('concerns.notUrgent')}</>;
  return (
    <Tag variant="error" size="small">
      <HStack gap="space-4" align="center">
        <ExclamationmarkTriangleFillIcon aria-hidden />
        {t('concerns.urgent')}
      </HStack>
    </Tag>
  );
}
