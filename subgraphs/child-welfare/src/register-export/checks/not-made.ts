/** A check of the register that is not made of a document, with the reason. */
export interface CheckNotMade {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

const NO_CLAIM = 'claims that private parties bring before the board (Krav) are not held';
const NO_AFTERCARE_OFFER = 'the day on which aftercare was offered is not held: only whether follow-up was, at closing';
const NO_MOVE = 'moves of a child (Flytting) are not held, nor why and where to';
const NO_BOARD = 'what is sent to the child welfare board (Oversendelse til fylkesnemnd) is not held';

/** The register's checks that need what this system does not hold, or that are shown in another way. */
export const CHECKS_NOT_MADE: readonly CheckNotMade[] = [
  {
    id: 'Filbeskrivelse',
    title: 'the file is valid by the schema',
    reason:
      'the writer can write nothing else; tests validate what it writes with the schema, which is not part of this project',
  },
  {
    id: 'Personalia 11',
    title: 'the child has personal data',
    reason:
      'there is no document without them: who has no number that the register takes is refused before, under this number',
  },
  { id: 'Vedtak 2f', title: 'a claim ends before it starts', reason: NO_CLAIM },
  { id: 'Vedtak 2g', title: 'a claim ends after its decision', reason: NO_CLAIM },
  { id: 'Vedtak 2h', title: 'a claim starts before its decision', reason: NO_CLAIM },
  { id: 'Vedtak 20', title: 'a claim to the board is related to what was sent', reason: NO_BOARD },
  { id: 'Ettervern 2a', title: 'aftercare was offered after it ended', reason: NO_AFTERCARE_OFFER },
  { id: 'Ettervern 2c', title: 'aftercare ends after the case', reason: NO_AFTERCARE_OFFER },
  { id: 'Ettervern 2e', title: 'aftercare was offered before the case started', reason: NO_AFTERCARE_OFFER },
  { id: 'Flytting 2c', title: 'a move ends after the case', reason: NO_MOVE },
  { id: 'Flytting 2f', title: 'a move ends before the case started', reason: NO_MOVE },
  { id: 'Oversendelse til fylkesnemnd 2e', title: 'it was sent before the case started', reason: NO_BOARD },
  { id: 'Oversendelse til fylkesnemnd 2f', title: 'it was sent after the case had ended', reason: NO_BOARD },
  { id: 'Oversendelse til fylkesnemnd 5', title: 'it rests on the act that was not in force', reason: NO_BOARD },
];
