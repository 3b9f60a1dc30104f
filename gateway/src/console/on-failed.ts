/** Told of what failed, by a code, with the id of the request, or `null` where none asked for it. */
export type OnFailed = (what: string, code: string, requestId: string | null) => void;
