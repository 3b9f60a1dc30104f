/** Tabs of one browser tell each other. */
const CHANNEL = 'brobygger-session';

/** So long at most a logout waits for what other tabs write, and so long for one of them to say that it writes. */
export const LONGEST_MS = 1_000;
const ANSWER_MS = 150;

/** `here`: somebody may have logged in; `ending`: somebody is about to log out; `over`: they have. */
type Said = 'here' | 'ending' | 'over' | 'writing' | 'written';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tells all other tabs. */
export function tellTabs(said: 'here' | 'over'): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(said);
  channel.close();
}

/** Listens to other tabs, until what is answered is called. `write` writes what is not written yet, where there is any. */
export function hearTabs({
  here,
  over,
  write,
}: {
  readonly here: () => void;
  readonly over: () => void;
  readonly write: () => Promise<void> | null;
}): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const say = (said: Said): void => channel.postMessage(said);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data === 'here') here();
    if (data === 'over') over();
    const writing = data === 'ending' ? write() : null;
    if (writing === null) return;
    say('writing');
    void writing.then(() => say('written'));
  };
  return () => channel.close();
}

/** Says that one is about to log out, and lets other tabs write what they have not written yet. It waits a second at most. */
export async function letTabsWrite(): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  let writing = 0;
  const written = new Promise<void>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data === 'writing') writing += 1;
      if (data === 'written' && (writing -= 1) === 0) resolve();
    };
  });
  channel.postMessage('ending' satisfies Said);
  await pause(ANSWER_MS);
  if (writing > 0) await Promise.race([written, pause(LONGEST_MS - ANSWER_MS)]);
  channel.close();
}
