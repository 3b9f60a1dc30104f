import { AngerManagementBeginsService1796000002002 } from './anger-management-begins-service.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [AngerManagementBeginsService1796000002002] as const;
