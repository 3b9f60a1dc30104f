import type { Text } from '../language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';
import type { Provision } from './law';

/** Why records are kept, or are not: what a youth is told who asks that they be erased. */
export interface KeepingGround extends CatalogueEntry {
  /** Whether the law has it kept against a wish to have it erased (GDPR art. 17(3)(b)). */
  readonly isKeptByLaw: boolean;
  readonly why: Text;
}

const AGAINST_ERASURE: Provision = { law: 'GDPR', at: 'art. 17(3)(b)' };
const ARCHIVE: Provision = { law: 'ARKIVL', at: '§ 9' };

const OF_PUBLIC_CASE_FILE = {
  isKeptByLaw: true,
  kind: EntryKind.LAW,
  certainty: Certainty.LIKELY,
  validFrom: '2018-07-20',
  ...SOON,
} as const;

/** By law the journal and the archive keep what was decided, done and told; low-threshold work rests on no decision, and is a policy. */
export const KEEPING_GROUNDS = {
  JOURNAL: {
    ...OF_PUBLIC_CASE_FILE,
    validFrom: '2023-01-01',
    provisions: [{ law: 'BVL', at: '§ 12-4' }, ARCHIVE, AGAINST_ERASURE],
    why: {
      nb: 'Barnevernet må ha en journal som viser hva de har gjort og hvorfor. Den kan ikke slettes fordi noen ber om det.',
      nn: 'Barnevernet må ha ein journal som viser kva dei har gjort og kvifor. Han kan ikkje slettast fordi nokon ber om det.',
      en: 'Child welfare must keep a journal of what it has done and why. It cannot be erased because somebody asks for that.',
    },
  },
  ARCHIVE: {
    ...OF_PUBLIC_CASE_FILE,
    provisions: [ARCHIVE, AGAINST_ERASURE],
    why: {
      nb: 'Saker i kommunen hører til arkivet. Det skal vise hva som ble bestemt, og kan ikke slettes fordi noen ber om det.',
      nn: 'Saker i kommunen høyrer til arkivet. Det skal vise kva som blei bestemt, og kan ikkje slettast fordi nokon ber om det.',
      en: 'Cases of the municipality belong to its archive. It shows what was decided. It cannot be erased because somebody asks for that.',
    },
  },
  PATIENT_RECORD: {
    ...OF_PUBLIC_CASE_FILE,
    provisions: [{ law: 'HPL', at: '§ 39' }, { law: 'HPL', at: '§ 40' }, AGAINST_ERASURE],
    why: {
      nb: 'Den som gir helsehjelp, må ha en journal. Den kan ikke slettes fordi noen ber om det. Er noe feil, kan det rettes.',
      nn: 'Den som gir helsehjelp, må ha ein journal. Han kan ikkje slettast fordi nokon ber om det. Er noko feil, kan det rettast.',
      en: 'Who gives health care must keep a record. It cannot be erased because somebody asks for that. What is wrong can be corrected.',
    },
  },
  ACCOUNTABILITY: {
    ...OF_PUBLIC_CASE_FILE,
    certainty: Certainty.CERTAIN,
    provisions: [{ law: 'GDPR', at: 'art. 5(2)' }, AGAINST_ERASURE],
    why: {
      nb: 'Dette viser hva du har sagt ja og nei til, og hvem som fikk se hva. Det må vi kunne vise etterpå.',
      nn: 'Dette viser kva du har sagt ja og nei til, og kven som fekk sjå kva. Det må vi kunne vise etterpå.',
      en: 'This shows what you said yes and no to, and who was let see what. We must be able to show that afterwards.',
    },
  },
  /** The field is "ikke hjemlet i et spesifikt lovverk" (Uteseksjonen's report 2016): what rests on no decision goes when asked for. */
  VOLUNTARY: {
    isKeptByLaw: false,
    kind: EntryKind.POLICY,
    certainty: Certainty.JURIST,
    validFrom: '2018-07-20',
    ...SOON,
    provisions: [
      { law: 'GDPR', at: 'art. 5(1)(e)' },
      { law: 'GDPR', at: 'art. 17(1)' },
    ],
    why: {
      nb: 'Dette hviler ikke på noe vedtak. Du kan be om at det slettes.',
      nn: 'Dette kviler ikkje på noko vedtak. Du kan be om at det blir sletta.',
      en: 'This rests on no decision. You can ask that it be erased.',
    },
  },
} as const satisfies Readonly<Record<string, KeepingGround>>;
