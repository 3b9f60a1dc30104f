import type { Text } from '../language';
import { Certainty, EntryKind, REVIEW, type CatalogueEntry } from './catalogue-entry';

/** What is said to whom something was refused that they asked for under the GDPR. */
export const COMPLAINT = {
  provisions: [
    { law: 'GDPR', at: 'art. 12(4)' },
    { law: 'GDPR', at: 'art. 77' },
    { law: 'GDPR', at: 'art. 79' },
  ],
  validFrom: '2018-07-20',
  kind: EntryKind.LAW,
  certainty: Certainty.CERTAIN,
  ...REVIEW,
  text: {
    nb: 'Er du uenig? Da kan du klage til Datatilsynet. Det koster ikke noe. Du kan også gå til retten.',
    nn: 'Er du usamd? Då kan du klage til Datatilsynet. Det kostar ikkje noko. Du kan òg gå til retten.',
    en: 'Do you disagree? Then you can complain to Datatilsynet. It costs nothing. You can go to court too.',
  },
} as const satisfies CatalogueEntry & { readonly text: Text };
