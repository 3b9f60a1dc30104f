export { childWelfare as subgraph, type ChildWelfareServices } from './child-welfare.subgraph';
export {
  DistrictMissing,
  exportRegister,
  type ExportSummary,
  type ReportLine,
} from './register-export/export-register';
