/** A clock that stands still until it is moved. */
export interface MovingClock {
  now(): Date;
  later(ms: number): void;
  moveTo(at: Date): void;
}

/** A clock that stands at the moment of its making. */
export function createMovingClock(): MovingClock {
  let at = new Date();
  return {
    now: () => at,
    later: (ms) => void (at = new Date(at.getTime() + ms)),
    moveTo: (moment) => void (at = moment),
  };
}
