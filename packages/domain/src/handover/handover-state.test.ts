import fc from 'fast-check';
import { HandoverKind } from './handover-kind';
import {
  HandoverSide,
  HandoverState,
  isHandoverOver,
  mayMove,
  needsReason,
  RECEIVER_STATES,
  SENDER_STATES,
  stateOf,
  type ReceiverState,
  type SenderState,
} from './handover-state';

const STATES = Object.values(HandoverState);

/**
 * Who makes what (columns) of what (rows): S the sender, R the receiver, B both, a point nobody. Of a referral and an order as in HL7
 * Gravity's closed loop: the requester drafts, requests and says that it was an error, the responder answers, and either cancels.
 */
const TASK = `
                 DRAFT REQUESTED ON_HOLD ACCEPTED IN_PROGRESS REJECTED FAILED COMPLETED CANCELLED ENTERED_IN_ERROR
DRAFT            .     S         .       .        .           .        .      .         S         .
REQUESTED        .     .         R       R        .           R        .      .         S         S
ON_HOLD          .     .         .       R        .           R        .      .         B         S
ACCEPTED         .     .         R       .        R           .        R      R         B         S
IN_PROGRESS      .     .         R       .        .           .        R      R         B         S
REJECTED         .     .         .       .        .           .        .      .         .         S
FAILED           .     .         .       .        .           .        .      .         .         S
COMPLETED        .     .         .       .        .           .        .      .         .         S
CANCELLED        .     .         .       .        .           .        .      .         .         S
ENTERED_IN_ERROR .     .         .       .        .           .        .      .         .         .`;

/** Of a transfer as in eOverdracht: what was accepted is confirmed by its sender, and only then completed by its receiver. */
const TRANSFER = `
                 DRAFT REQUESTED ON_HOLD ACCEPTED IN_PROGRESS REJECTED FAILED COMPLETED CANCELLED ENTERED_IN_ERROR
DRAFT            .     S         .       .        .           .        .      .         S         .
REQUESTED        .     .         R       R        .           R        .      .         S         S
ON_HOLD          .     .         .       R        .           R        .      .         B         S
ACCEPTED         .     .         .       .        S           .        R      .         B         S
IN_PROGRESS      .     .         .       .        .           .        R      R         B         S
REJECTED         .     .         .       .        .           .        .      .         .         S
FAILED           .     .         .       .        .           .        .      .         .         S
COMPLETED        .     .         .       .        .           .        .      .         .         S
CANCELLED        .     .         .       .        .           .        .      .         .         S
ENTERED_IN_ERROR .     .         .       .        .           .        .      .         .         .`;

const MAKERS: Readonly<Record<string, readonly HandoverSide[]>> = {
  S: ['SENDER'],
  R: ['RECEIVER'],
  B: ['SENDER', 'RECEIVER'],
  '.': [],
};

/** `SENDER: DRAFT → REQUESTED` and the like, of a table. */
function movesIn(table: string): readonly string[] {
  const [columns = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([from, ...cells]) =>
    cells.flatMap((cell, n) => (MAKERS[cell] ?? []).map((side) => `${side}: ${from} → ${columns[n]}`)),
  );
}

test.each([
  ['REFERRAL', TASK],
  ['ORDER', TASK],
  ['TRANSFER', TRANSFER],
  ['TASK', TASK],
  ['PLACE', TASK],
] as const)('of all states of a %s each side makes those of its table and no other', (kind, table) => {
  const made = Object.values(HandoverSide).flatMap((side) =>
    STATES.flatMap((from) =>
      STATES.filter((to) => mayMove(kind, side, from, to)).map((to) => `${side}: ${from} → ${to}`),
    ),
  );
  expect(made.sort()).toEqual([...movesIn(table)].sort());
});

/** The whole (cells) of what the sender (rows) and the receiver (columns) have said; ERROR is short for that it was entered in error. */
const WHOLE = `
            -         ON_HOLD   ACCEPTED    IN_PROGRESS REJECTED FAILED COMPLETED CANCELLED
DRAFT       DRAFT     DRAFT     DRAFT       DRAFT       DRAFT    DRAFT  DRAFT     DRAFT
REQUESTED   REQUESTED ON_HOLD   ACCEPTED    IN_PROGRESS REJECTED FAILED COMPLETED CANCELLED
IN_PROGRESS REQUESTED ON_HOLD   IN_PROGRESS IN_PROGRESS REJECTED FAILED COMPLETED CANCELLED
CANCELLED   CANCELLED CANCELLED CANCELLED   CANCELLED   REJECTED FAILED COMPLETED CANCELLED
ERROR       ERROR     ERROR     ERROR       ERROR       ERROR    ERROR  ERROR     ERROR`;

test('the whole follows from what both have said, for each pair of it', () => {
  const [columns = [], ...rows] = WHOLE.replaceAll('ERROR', 'ENTERED_IN_ERROR')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const receivers = columns.map((name) => (name === '-' ? null : (name as ReceiverState)));
  expect(receivers).toEqual([null, ...RECEIVER_STATES]);
  expect(rows.map(([sender]) => sender)).toEqual(SENDER_STATES);
  for (const [sender, ...cells] of rows) {
    expect([sender, ...receivers.map((receiver) => stateOf(sender as SenderState, receiver))]).toEqual([
      sender,
      ...cells,
    ]);
  }
});

test('a no, a wait and a failure are told with a reason, and nothing else needs one', () => {
  expect(STATES.filter(needsReason)).toEqual(['ON_HOLD', 'REJECTED', 'FAILED', 'CANCELLED']);
});

/** What one side knows: the newest that it has heard of each part, its own among them. */
interface Known {
  SENDER: { readonly state: SenderState; readonly version: number };
  RECEIVER: { readonly state: ReceiverState | null; readonly version: number };
}

interface Told {
  readonly to: HandoverSide;
  readonly part: HandoverSide;
  readonly said: Known[HandoverSide];
}

const OTHER = { SENDER: 'RECEIVER', RECEIVER: 'SENDER' } as const;

/** Two sides with a database each, and messages between them that come late, twice and in any order. */
function twoSides(kind: HandoverKind) {
  const nothing = (): Known => ({ SENDER: { state: 'DRAFT', version: 0 }, RECEIVER: { state: null, version: 0 } });
  const known = { SENDER: nothing(), RECEIVER: nothing() };
  const messages: Told[] = [];
  const seenBy = (side: HandoverSide) => stateOf(known[side].SENDER.state, known[side].RECEIVER.state);
  const movesOfSide = (side: HandoverSide) => STATES.filter((to) => mayMove(kind, side, seenBy(side), to));
  return {
    seenBy,
    movesOfSide,
    move(side: HandoverSide, choice: number) {
      const moves = movesOfSide(side);
      const to = moves[choice % Math.max(1, moves.length)];
      if (to === undefined) return;
      const said = { state: to, version: known[side][side].version + 1 } as Known[HandoverSide];
      Object.assign(known[side], { [side]: said });
      messages.push({ to: OTHER[side], part: side, said });
    },
    /** One of the messages that were ever sent comes, whether it came before or not. */
    hear(choice: number) {
      const message = messages[choice % Math.max(1, messages.length)];
      if (message !== undefined) this.take(message);
    },
    take({ to, part, said }: Told) {
      if (known[to][part].version < said.version) Object.assign(known[to], { [part]: said });
    },
    hearAll() {
      for (const message of [...messages].reverse()) this.take(message);
    },
  };
}

const steps = fc.array(
  fc.record({ act: fc.constantFrom('SENDER', 'RECEIVER', 'HEAR'), choice: fc.nat(1000) } as const),
  { maxLength: 20 },
);
const kinds = fc.constantFrom(...Object.values(HandoverKind));
const BOTH = Object.values(HandoverSide);

describe('whatever both sides do, each by what it knows, and whenever they hear of one another', () => {
  test('both reach the same state once all is heard', () => {
    const reached = new Set<HandoverState>();
    fc.assert(
      fc.property(kinds, steps, (kind, acts) => {
        const sides = twoSides(kind);
        for (const { act, choice } of acts) {
          if (act === 'HEAR') sides.hear(choice);
          else sides.move(act, choice);
        }
        sides.hearAll();
        expect(sides.seenBy('SENDER')).toBe(sides.seenBy('RECEIVER'));
        reached.add(sides.seenBy('SENDER'));
      }),
      { numRuns: 3000, seed: 104 },
    );
    // The runs come to all states, so that the above says something of each.
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  test('what is over for one side stays over for it, and once both have heard of it only its sender says that it was an error', () => {
    fc.assert(
      fc.property(kinds, steps, (kind, acts) => {
        const sides = twoSides(kind);
        for (const { act, choice } of acts) {
          const wasOver = BOTH.filter((side) => isHandoverOver(sides.seenBy(side)));
          if (act === 'HEAR') sides.hear(choice);
          else sides.move(act, choice);
          for (const side of wasOver) expect([side, isHandoverOver(sides.seenBy(side))]).toEqual([side, true]);
        }
        sides.hearAll();
        if (!isHandoverOver(sides.seenBy('SENDER'))) return;
        expect(sides.movesOfSide('RECEIVER')).toEqual([]);
        const isError = sides.seenBy('SENDER') === 'ENTERED_IN_ERROR';
        expect(sides.movesOfSide('SENDER')).toEqual(isError ? [] : ['ENTERED_IN_ERROR']);
      }),
      { numRuns: 3000 },
    );
  });

  test('an end that the receiver wrote is undone by no cancellation, whichever of the two is heard first', () => {
    for (const end of ['REJECTED', 'FAILED', 'COMPLETED', 'CANCELLED'] as const) {
      expect([end, stateOf('CANCELLED', end), stateOf('ENTERED_IN_ERROR', end)]).toEqual([
        end,
        end,
        'ENTERED_IN_ERROR',
      ]);
    }
  });
});
