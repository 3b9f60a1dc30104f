import type { Text } from '../language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';

/** On what something is told of a youth that a statute says is told. It opens nothing else. */
export interface Telling extends CatalogueEntry {
  readonly id: string;
  /** Plain language, for the youth who asks why. */
  readonly text: Text;
}

/**
 * On what whoever is to carry out a decision is told its id, kind and days. Child welfare tells the organisation that carries a decision
 * out of it: what furthers its own tasks (bvl. § 13-1), and is used for what it was given for (fvl. § 13 b nr. 2). How far that reaches is
 * for a jurist to decide.
 */
export const DECISION_TELLING: Telling = {
  id: 'BVL_13_1',
  provisions: [
    { law: 'BVL', at: '§ 13-1' },
    { law: 'FVL', at: '§ 13 b nr. 2' },
  ],
  kind: EntryKind.LAW,
  certainty: Certainty.JURIST,
  validFrom: '2023-01-01',
  ...SOON,
  text: {
    nb: 'Barnevernet har gjort et vedtak om deg, og den som skal hjelpe deg etter vedtaket, må vite at det finnes.',
    nn: 'Barnevernet har gjort eit vedtak om deg, og den som skal hjelpe deg etter vedtaket, må vite at det finst.',
    en: 'Child welfare has made a decision about you, and whoever is to help you by it must know that there is one.',
  },
};
