import { Button, HStack } from '@navikt/ds-react';
import { useText } from '../texts/language';

/** A yes and a no of equal weight. */
export function YesAndNo({
  what,
  isBusy,
  answer,
}: {
  /** To what; it is heard, where it stands beside others. */
  readonly what: string;
  readonly isBusy: boolean;
  readonly answer: (accept: boolean) => void;
}) {
  const t = useText();
  return (
    <HStack gap="space-16">
      <Button
        variant="secondary"
        loading={isBusy}
        aria-label={t('guardian.yesTo', { what })}
        onClick={() => answer(true)}
      >
        {t('guardian.yes')}
      </Button>
      <Button
        variant="secondary"
        loading={isBusy}
        aria-label={t('guardian.noTo', { what })}
        onClick={() => answer(false)}
      >
        {t('guardian.no')}
      </Button>
    </HStack>
  );
}
