import type { FieldState } from '@brobygger/client';

/** Where there is nothing to show of the youth at all: why, by the code and what it means. */
export function Refusal({ of }: { readonly of: FieldState }) {
  if (of.is === 'released' || !('code' in of)) return <p role="alert">There is nothing to show.</p>;
  return (
    <p role="alert">
      <strong>{of.code}</strong> {of.meaning}
    </p>
  );
}
