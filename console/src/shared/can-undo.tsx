import { Button, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useText } from '../texts/language';

/** Says what was done, and takes it back by one press: nobody was asked before whether they were sure. */
export function CanUndo({ onUndo, children }: { readonly onUndo: () => void; readonly children: ReactNode }) {
  const t = useText();
  return (
    <VStack gap="space-8" align="start">
      <div>{children}</div>
      <Button type="button" size="small" variant="tertiary" onClick={onUndo}>
        {t('state.undo')}
      </Button>
    </VStack>
  );
}
