/** Where the API is; `npm run example` says it. */
export const API = process.env['API'] ?? 'http://localhost:4000';
