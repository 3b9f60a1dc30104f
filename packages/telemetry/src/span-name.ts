/** The spans that there are. A name is one of these words, and never made of what was asked. */
export const SpanName = {
  /** A request to the gateway, from its first byte to its last. */
  REQUEST: 'request',
  /** A GraphQL operation of a request. */
  OPERATION: 'operation',
  /** What the gateway waits for from one service. */
  FETCH: 'fetch',
  /** What a service does to answer the gateway. */
  ANSWER: 'answer',
  /** Whether what is wanted may leave an owner: by its own relations, and by the registry. */
  DECIDE: 'decide',
  /** The registry's part of that: decided and entered. */
  DISCLOSE: 'disclose',
  /** A statement of SQL, by its name. */
  STATEMENT: 'statement',
} as const;
export type SpanName = (typeof SpanName)[keyof typeof SpanName];
