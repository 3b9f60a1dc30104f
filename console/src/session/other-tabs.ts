/** Tabs of one browser tell each other. */
const CHANNEL = 'brobygger-session';

/** So long at most a logout waits for what other tabs write, and so long for one of them to say that it writes. */
export const LONGEST_MS = 1_000;
const ANSWER_MS = 150;

/** `here`: somebody may have logged in; `ending`: somebody is about to log out; `over`: they have. */
type Said = 'here' | 'ending' | 'over' | 'writing' | 'written';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One for the whole page: what it says over another one, it would hear itself. */
let channel: BroadcastChannel | null = null;
const otherTabs = (): BroadcastChannel => (channel ??= new BroadcastChannel(CHANNEL));

const say = (said: Said): void => otherTabs().postMessage(said);

/** Listens until what is answered is called. */
function hear(told: (said: Said) => void): () => void {
  const onMessage = ({ data }: MessageEvent<Said>): void => told(data);
  otherTabs().addEventListener('message', onMessage);
  return () => otherTabs().removeEventListener('message', onMessage);
}

/** Tells all other tabs. */
export const tellTabs = (said: 'here' | 'over'): void => say(said);

/** Listens to other tabs, until what is answered is called. `write` writes what is not written yet, where there is any. */
export const hearTabs = ({
  here,
  over,
  write,
}: {
  readonly here: () => void;
  readonly over: () => void;
  readonly write: () => Promise<void> | null;
}): (() => void) =>
  hear((said) => {
    if (said === 'here') here();
    if (said === 'over') over();
    const writing = said === 'ending' ? write() : null;
    if (writing === null) return;
    say('writing');
    void writing.then(() => say('written'));
  });

/** Says that one is about to log out, and lets other tabs write what they have not written yet. It waits a second at most. */
export async function letTabsWrite(): Promise<void> {
  let writing = 0;
  let onWritten = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    onWritten = resolve;
  });
  const close = hear((said) => {
    if (said === 'writing') writing += 1;
    if (said === 'written' && (writing -= 1) === 0) onWritten();
  });
  say('ending');
  await pause(ANSWER_MS);
  if (writing > 0) await Promise.race([written, pause(LONGEST_MS - ANSWER_MS)]);
  close();
}
