import { Certainty, EntryKind, SOON } from './catalogue-entry';
import { DECISION_TELLING, type Telling } from './decision-telling';

/**
 * On what child welfare reports its cases to the national register. Municipalities report to the information systems of the state
 * (kommuneloven § 16-1), and what official statistics need is given without regard to secrecy (statistikkloven § 10). Whether these carry
 * the whole of what the register asks for, with national ids, or a regulation does, is for a jurist to decide.
 */
export const REGISTER_REPORTING: Telling = {
  id: 'STATISTIKKL_10',
  provisions: [
    { law: 'STATISTIKKL', at: '§ 10' },
    { law: 'KOMMUNEL', at: '§ 16-1' },
  ],
  kind: EntryKind.LAW,
  certainty: Certainty.JURIST,
  validFrom: '2023-01-01',
  ...SOON,
  text: {
    nb: 'Kommunen må melde alle barnevernssaker til et nasjonalt register. Det brukes til statistikk og forskning.',
    nn: 'Kommunen må melde alle barnevernssaker til eit nasjonalt register. Det blir brukt til statistikk og forsking.',
    en: 'The municipality must report all child welfare cases to a national register. It is used for statistics and research.',
  },
};

/** What is told by a statute without being asked for: it opens nothing, so that it stands not among the statutes that do. */
export const TELLINGS: readonly Telling[] = [DECISION_TELLING, REGISTER_REPORTING];
