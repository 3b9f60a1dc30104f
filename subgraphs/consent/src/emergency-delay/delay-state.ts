/** Where a delay stands. */
export const EmergencyDelayState = {
  ASKED: 'ASKED',
  CONFIRMED: 'CONFIRMED',
  ENDED: 'ENDED',
  LAPSED: 'LAPSED',
} as const;
export type EmergencyDelayState = (typeof EmergencyDelayState)[keyof typeof EmergencyDelayState];

/** An event of a delay, as JSON. */
export interface DelayEvent {
  readonly version: number;
  readonly act: EmergencyDelayState;
  readonly code: string | null;
  readonly reason: string | null;
  readonly shown_from: string;
  readonly by: string | null;
  readonly at: string;
}

/** From when on the youth is told, by the newest event; absent where it was told at once. */
export const shownFromOf = (events: readonly DelayEvent[]): Date | null => {
  const newest = events.at(-1);
  return newest === undefined ? null : new Date(newest.shown_from);
};

/** Whether the youth is not told yet. */
export function isDelayedAt(events: readonly DelayEvent[], at: Date): boolean {
  const from = shownFromOf(events);
  return from !== null && at < from;
}

/** Where a delay stands at the moment: its time ends it, whether or not anybody has written so. `null` where none was asked for. */
export function delayStateOf(events: readonly DelayEvent[], at: Date): EmergencyDelayState | null {
  const newest = events.at(-1);
  if (newest === undefined || newest.act === 'ENDED' || isDelayedAt(events, at)) return newest?.act ?? null;
  return 'LAPSED';
}
