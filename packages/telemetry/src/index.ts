export { exportTraces } from './export-traces';
export { keepingOperation, onBehalfOf, operationHere, type Operation } from './shared-work';
export { beginRequestSpan, beginSpan, traced, type LiveSpan, type SpanStart } from './span';
export { isAllowed, type SpanAttributes } from './span-attributes';
export { SpanName } from './span-name';
export type { RunningTracing } from './start-tracing';
export { tracingVariables, type TracingEnvironment } from './tracing-variables';
