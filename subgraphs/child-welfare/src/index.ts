export { childWelfare as subgraph, type ChildWelfareServices } from './child-welfare.subgraph';
export { CHECKS as REGISTER_CHECKS } from './register-export/checks';
export { CHECKS_NOT_MADE as REGISTER_CHECKS_NOT_MADE } from './register-export/checks/not-made';
export { SCHEMA_VERSION as REGISTER_SCHEMA_VERSION } from './register-export/code-list';
export { CODE_LISTS as REGISTER_CODE_LISTS } from './register-export/code-lists';
export { registerCounterparts } from './register-export/counterparts';
export {
  DistrictMissing,
  exportRegister,
  type ExportSummary,
  type ReportLine,
} from './register-export/export-register';
