import { createDrafts, type Drafts, type ShownDraft } from './drafts';

const QUIET_MS = 5;

/** A gateway that keeps one draft, answers when it is let, and refuses when it is told to. */
function createKeeper(kept: object | null = null) {
  let [content, refusal, let_, isHeld] = [kept, null as string | null, (): void => undefined, false];
  const asked: string[] = [];
  let whenAsked: () => void = () => undefined;
  return {
    asked,
    kept: () => content,
    refuse: (code: string | null) => void (refusal = code),
    hold: () => void (isHeld = true),
    letGo: () => {
      isHeld = false;
      let_();
    },
    /** Resolves when it has been asked that. */
    async until(what: string): Promise<void> {
      while (!asked.includes(what)) await new Promise<void>((resolve) => (whenAsked = resolve));
    },
    async ask(_path: string, options: { readonly method: string; readonly body?: unknown } = { method: 'GET' }) {
      if (isHeld) await new Promise<void>((resolve) => (let_ = resolve));
      asked.push(options.method);
      whenAsked();
      if (refusal !== null) throw Object.assign(new Error(refusal), { code: refusal });
      if (options.method === 'PUT') content = (options.body as { readonly content: object }).content;
      if (options.method === 'DELETE') content = null;
      return { content };
    },
  };
}

/** A form with two fields. */
async function openForm(drafts: Drafts, { isRead = true } = {}) {
  let shown: ShownDraft = { content: {}, isRead: false };
  let told: () => void = () => undefined;
  const draft = drafts.open('drafts/form', (next) => {
    shown = next;
    told();
  });
  const read = async (): Promise<void> => {
    while (!shown.isRead) await new Promise<void>((resolve) => (told = resolve));
  };
  if (isRead) await read();
  return { ...draft, type: (part: object) => draft.change(part, { one: '', other: '' }), shown: () => shown, read };
}

test('what is typed before the draft is read stands, and what was kept of the other fields beside it', async () => {
  const keeper = createKeeper({ one: 'kept', other: 'kept too' });
  keeper.hold();
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  const form = await openForm(drafts, { isRead: false });
  form.type({ one: 'typed' });
  expect(form.shown().content).toEqual({ one: 'typed' });
  keeper.letGo();
  await form.read();
  expect(form.shown().content).toEqual({ one: 'typed', other: 'kept too' });
  await keeper.until('PUT');
  expect(keeper.kept()).toEqual({ one: 'typed', other: 'kept too' });
});

test('what could not be written is held when the form is gone, and written when it can be', async () => {
  const keeper = createKeeper();
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  const form = await openForm(drafts);
  keeper.refuse('UNAUTHENTICATED');
  form.type({ one: 'typed' });
  form.close();
  await keeper.until('PUT');
  expect([drafts.hasUnwritten(), keeper.kept()]).toEqual([true, null]);
  keeper.refuse(null);
  await drafts.writeAll();
  expect([drafts.hasUnwritten(), keeper.kept()]).toEqual([false, { one: 'typed', other: '' }]);
  expect((await openForm(drafts)).shown().content).toEqual({ one: 'typed', other: '' });
});

test('what is let go is nowhere: not in the form that is opened next, and not written', async () => {
  const keeper = createKeeper();
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  const form = await openForm(drafts);
  form.type({ one: 'typed' });
  drafts.drop();
  form.close();
  await drafts.writeAll();
  expect([keeper.asked, drafts.hasUnwritten()]).toEqual([['GET'], false]);
  expect((await openForm(drafts)).shown().content).toEqual({});
});

test('that it is not kept is said by the code of why, until it is', async () => {
  const keeper = createKeeper();
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  const said: (string | null)[] = [];
  drafts.watch(() => said.push(drafts.fault()));
  const form = await openForm(drafts);
  keeper.refuse('DRAFTS_SPENT');
  form.type({ one: 'typed' });
  await drafts.writeAll();
  keeper.refuse(null);
  form.type({ one: 'typed more' });
  await drafts.writeAll();
  expect(said).toEqual(['DRAFTS_SPENT', null]);
});

test('what stands there is not written over where it could not be read', async () => {
  const keeper = createKeeper({ one: 'kept', other: 'kept too' });
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  keeper.refuse('CONSOLE_STORE_UNAVAILABLE');
  const form = await openForm(drafts);
  form.type({ other: 'typed' });
  await drafts.writeAll();
  expect(keeper.asked).toEqual(['GET', 'GET']);
  keeper.refuse(null);
  await drafts.writeAll();
  expect(keeper.kept()).toEqual({ one: 'kept', other: 'typed' });
});

test('what was sent is deleted after what was on its way, and the form is empty', async () => {
  const keeper = createKeeper();
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  const form = await openForm(drafts);
  form.type({ one: 'typed' });
  keeper.hold();
  const writing = drafts.writeAll();
  form.discard();
  expect([form.shown().content, drafts.hasUnwritten()]).toEqual([{}, false]);
  keeper.letGo();
  await writing;
  await keeper.until('DELETE');
  expect(keeper.kept()).toBeNull();
});

test('what was sent is not there again in a form that is opened before it is deleted', async () => {
  const keeper = createKeeper();
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  const form = await openForm(drafts);
  form.type({ one: 'typed' });
  await drafts.writeAll();
  keeper.hold();
  form.discard();
  form.close();
  const next = await openForm(drafts, { isRead: false });
  keeper.letGo();
  await next.read();
  expect(next.shown().content).toEqual({});
  expect(keeper.asked).toEqual(['GET', 'PUT', 'DELETE', 'GET']);
  next.close();
  await drafts.writeAll();
  expect(drafts.hasUnwritten()).toBe(false);
});

test('that something is kept is so of what is shown and was written, or was there before', async () => {
  const keeper = createKeeper();
  const drafts = createDrafts(keeper.ask, QUIET_MS);
  expect(drafts.hasKept()).toBe(false);
  const form = await openForm(drafts);
  expect(drafts.hasKept()).toBe(false);
  form.type({ one: 'half a sen' });
  await drafts.writeAll();
  expect(drafts.hasKept()).toBe(true);
  form.close();
  expect(drafts.hasKept()).toBe(false);
  await openForm(drafts);
  expect(drafts.hasKept()).toBe(true);
  drafts.drop();
  expect(drafts.hasKept()).toBe(false);
});
