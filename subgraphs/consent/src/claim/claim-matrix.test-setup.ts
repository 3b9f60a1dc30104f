import type { ClaimKind } from './claim-state';

const sending = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id } }`;

/** How a claim of each kind is sent, who takes it, and what it may be answered. */
export const CLAIMING = {
  CORRECTION: {
    name: 'requestCorrection',
    text: sending('requestCorrection', 'RequestCorrectionInput'),
    input: { category: 'NAV_CASE', wrong: 'Saken er avsluttet.', right: 'Den gjelder ennå.' },
    taker: 'WORKER',
    answer: { outcome: 'CORRECTED' },
  },
  ERASURE: {
    name: 'requestErasure',
    text: sending('requestErasure', 'RequestErasureInput'),
    input: { category: 'NAV_CASE', what: 'Alt om meg i saken.' },
    taker: 'WORKER',
    answer: { outcome: 'REFUSED', reason: 'Loven sier at vi må ta vare på det.' },
  },
  OBJECTION: {
    name: 'objectToProcessing',
    text: sending('objectToProcessing', 'ObjectToProcessingInput'),
    input: { category: 'NAV_CASE', grounds: 'Dere trenger ikke dette om meg.' },
    taker: 'LEADER',
    answer: { outcome: 'UPHELD' },
  },
} as const satisfies Record<ClaimKind, object>;
