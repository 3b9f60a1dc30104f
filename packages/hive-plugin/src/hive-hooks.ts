import type { DocumentNode, ExecutionArgs, ExecutionResult, ValidationRule } from 'graphql';

/** Where an operation runs: the request of a client is in its context. */
interface InRequest {
  readonly request: Request;
}

/** How subgraphs are asked (`Transport` of `@graphql-mesh/transport-common`). */
export interface HiveTransport {
  getSubgraphExecutor(of: {
    readonly subgraphName: string;
  }): (asked: {
    readonly document: DocumentNode;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string | undefined;
    readonly context: InRequest;
  }) => Promise<ExecutionResult>;
}

/**
 * The hooks of a plugin of Hive Gateway that are used here, as `GatewayPlugin` of `@graphql-hive/gateway-runtime` 2.12 has them. Its own
 * types are not imported: they change those of GraphQL.js for whoever imports them.
 */
export interface HivePlugin {
  onRequest(hook: {
    readonly request: Request;
    readonly url: URL;
    readonly fetchAPI: { readonly Response: typeof Response };
    endResponse(response: Response): void;
  }): Promise<void>;
  onParams(hook: {
    readonly params: object;
    setParams(params: object): void;
    setResult(result: ExecutionResult): void;
  }): void;
  onParse(hook: { setParseFn(parse: (source: string) => DocumentNode): void }): void;
  onValidate(hook: { addValidationRule(rule: ValidationRule): void }): void;
  onExecute(hook: {
    readonly args: ExecutionArgs & { readonly contextValue: InRequest };
    setResultAndStopExecution(result: ExecutionResult): void;
  }): Promise<void>;
  onResultProcess(hook: {
    readonly request: Request;
    readonly result: object | undefined;
    setResult(result: object): void;
  }): Promise<void>;
  onResponse(hook: { readonly request: Request; readonly response: Response }): void;
}
