/** What is known about an error before it happens. */
export interface ErrorDefinition {
  readonly description: string;
  /** Only where the whole request fails. A field's error leaves the response as it is, or the status would tell. */
  readonly httpStatus?: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}
