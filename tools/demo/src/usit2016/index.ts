export { counted } from './counted';
export { loadUsit2016, type Usit2016Urls } from './load-usit2016';
export { loadYear, type TableProgress, type YearDatabases } from './load-year';
