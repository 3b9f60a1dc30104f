/** How large an operation may be. */
export interface OperationLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  /** Fields with every fragment spread out, each list argument counted with what it may return, and dear fields with what they cost. */
  readonly maxCost: number;
  /** How many answers of fields that work is dear for a person may have in an hour, at one gateway. */
  readonly dearPerHour: number;
  /** In bytes. */
  readonly maxBody: number;
}

/** Far above what the frontends ask, far below what hurts. */
export const DEFAULT_LIMITS: OperationLimits = {
  maxTokens: 4000,
  maxDepth: 15,
  maxAliases: 60,
  maxRootFields: 30,
  maxDirectives: 60,
  maxCost: 20_000,
  dearPerHour: 60,
  maxBody: 256 * 1024,
};
