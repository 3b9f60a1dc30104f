/** So long after the last key it is written. */
const QUIET_MS = 2_000;

/** Asks the gateway: what it answers, or an exception with the code of what it said no to. */
type AskGateway = (path: string, options?: { readonly method: string; readonly body?: unknown }) => Promise<unknown>;

/** A draft as a form shows it. */
export interface ShownDraft {
  /** What was kept before, and over it what has been typed here. */
  readonly content: object;
  readonly isRead: boolean;
}

/** The draft of one form, as long as the form is shown. */
export interface OpenDraft {
  /** Fills in a part; `blank` is what stands in all others. */
  change(part: object, blank: object): void;
  /** It was sent: nothing of it is kept. */
  discard(): void;
  /** The form is gone: what is not written yet is written now. */
  close(): void;
}

/** The drafts of a page. What could not be written yet is held here, in memory alone, until it is, or is let go. */
export interface Drafts {
  open(path: string, show: (shown: ShownDraft) => void): OpenDraft;
  /** Writes at once all that is not written. It throws nothing: what could not be written is held still. */
  writeAll(): Promise<void>;
  hasUnwritten(): boolean;
  /** Whether the gateway keeps something of what is shown. */
  hasKept(): boolean;
  /** Lets go of what is not written: it is somebody else's from now on, or nobody's. */
  drop(): void;
  /** The code of why what is typed is not kept; `null` where it is. */
  fault(): string | null;
  /** Told when that has changed. */
  watch(told: () => void): () => void;
}

interface Draft {
  /** What the gateway keeps; `null` where it is not known. */
  kept: object | null;
  /** What was typed since, and is not written. It wins over what was kept. */
  typed: Readonly<Record<string, unknown>>;
  blank: object;
  isRead: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  /** What is asked of it, one after the other. */
  last: Promise<void>;
  show: ((shown: ShownDraft) => void) | null;
  fault: string | null;
}

const codeOf = (cause: unknown): string => {
  const { code } = Object(cause) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'UNREACHABLE';
};

const isUnwritten = ({ typed }: Draft): boolean => Object.keys(typed).length > 0;

export function createDrafts(ask: AskGateway, quietMs = QUIET_MS): Drafts {
  const drafts = new Map<string, Draft>();
  const watchers = new Set<() => void>();

  const fresh = (): Draft => ({
    kept: null,
    typed: {},
    blank: {},
    isRead: false,
    timer: null,
    last: Promise.resolve(),
    show: null,
    fault: null,
  });
  const quiet = (draft: Draft): void => {
    if (draft.timer !== null) clearTimeout(draft.timer);
    draft.timer = null;
  };
  const blame = (draft: Draft, fault: string | null): void => {
    draft.fault = fault;
    for (const told of watchers) told();
  };
  const showNow = (draft: Draft): void =>
    draft.show?.({ content: { ...draft.kept, ...draft.typed }, isRead: draft.isRead });
  const forget = (path: string, draft: Draft): void => {
    if (draft.show === null && !isUnwritten(draft) && drafts.get(path) === draft) drafts.delete(path);
  };

  async function read(path: string, draft: Draft): Promise<void> {
    const { content } = Object(await ask(path)) as { readonly content?: object | null };
    draft.kept = content ?? {};
  }

  async function put(path: string, draft: Draft): Promise<void> {
    const { typed } = draft;
    try {
      // Where it is not known what stands there, nothing is written over it.
      if (draft.kept === null) await read(path, draft);
      // It may have been dropped meanwhile, and be another's who logged in.
      if (drafts.get(path) !== draft) return;
      const content = { ...draft.blank, ...draft.kept, ...typed };
      await ask(path, { method: 'PUT', body: { content } });
      draft.kept = content;
      draft.typed = Object.fromEntries(Object.entries(draft.typed).filter(([key, value]) => typed[key] !== value));
      if (draft.fault !== null) blame(draft, null);
    } catch (cause) {
      blame(draft, codeOf(cause));
    }
  }

  function write(path: string, draft: Draft): Promise<void> {
    quiet(draft);
    draft.last = draft.last.then(async () => {
      if (isUnwritten(draft) && drafts.get(path) === draft) await put(path, draft);
      // Not before: who opens it again reads behind what is on its way.
      forget(path, draft);
    });
    return draft.last;
  }

  return {
    open(path, show) {
      let draft = drafts.get(path) ?? fresh();
      let isClosed = false;
      drafts.set(path, draft);
      const begun = draft;
      Object.assign(begun, { kept: null, isRead: false, show });
      showNow(begun);
      begun.last = begun.last
        .then(() => read(path, begun))
        .catch(() => undefined)
        .then(() => {
          begun.isRead = true;
          showNow(begun);
        });
      return {
        change(part, blank) {
          draft.typed = { ...draft.typed, ...part };
          draft.blank = blank;
          quiet(draft);
          draft.timer = setTimeout(() => void write(path, draft), quietMs);
          drafts.set(path, draft);
          showNow(draft);
        },
        discard() {
          quiet(draft);
          const before = draft.last;
          draft.show = null;
          draft = { ...fresh(), kept: {}, isRead: true, show: isClosed ? null : show };
          draft.last = before
            .then(() => ask(path, { method: 'DELETE' }))
            .then(
              () => undefined,
              () => undefined,
            );
          drafts.set(path, draft);
          for (const told of watchers) told();
          showNow(draft);
        },
        close() {
          isClosed = true;
          if (draft.show === show) draft.show = null;
          void write(path, draft);
        },
      };
    },
    async writeAll() {
      await Promise.all([...drafts].map(([path, draft]) => write(path, draft)));
    },
    hasUnwritten: () => [...drafts.values()].some(isUnwritten),
    hasKept: () => [...drafts.values()].some(({ show, kept }) => show !== null && Object.keys(kept ?? {}).length > 0),
    drop() {
      for (const draft of drafts.values()) {
        quiet(draft);
        draft.typed = {};
      }
      drafts.clear();
      for (const told of watchers) told();
    },
    fault: () => [...drafts.values()].find(({ show, fault }) => show !== null && fault !== null)?.fault ?? null,
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
  };
}
