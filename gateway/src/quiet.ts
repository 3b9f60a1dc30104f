const nothing = (): void => undefined;

/** Apollo's own log lines quote operations; ours do not. */
export const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
