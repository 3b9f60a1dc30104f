import { TextField, type TextFieldProps } from '@navikt/ds-react';

/** A field that the browser fills in itself: a day, a moment, a file. Aksel's field shows them well, and does not name them in its type. */
export const NativeField = ({
  type,
  ...props
}: Omit<TextFieldProps, 'type'> & { readonly type: 'date' | 'datetime-local' | 'file' }) => (
  <TextField {...props} type={type as 'text'} />
);
