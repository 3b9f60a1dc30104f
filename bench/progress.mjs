// What the bench is at, and how long it will take still.

/** Says lines with the time left, of so many seconds that were planned; `spent` is told what of them is over. */
export function createProgress(plannedSeconds, write) {
  let left = plannedSeconds;
  return {
    say: (line) => write(`${clockOf(left)} left  ${line}`),
    spent: (seconds) => void (left = Math.max(0, left - seconds)),
  };
}

function clockOf(seconds) {
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60)).padStart(3)}:${String(whole % 60).padStart(2, '0')}`;
}
