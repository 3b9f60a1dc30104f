// Loaded before a program under test (`node --import`): each SIGUSR2 puts its clock, in turn, an
// hour ahead, an hour behind, and right again.
const HOUR_MS = 3_600_000;
const SHIFTS = [0, HOUR_MS, -HOUR_MS];
const RealDate = Date;
let turn = 0;
const now = () => RealDate.now() + SHIFTS[turn % SHIFTS.length];

globalThis.Date = class extends RealDate {
  constructor(...words) {
    if (words.length === 0) super(now());
    else super(...words);
  }

  static now() {
    return now();
  }
};
process.on('SIGUSR2', () => {
  turn += 1;
  process.stdout.write(`{"clock":${SHIFTS[turn % SHIFTS.length]}}\n`);
});
