export { createDemoRegister } from './demo-register';
export { demoDate, isDemoHalfLoaded, keepingDemoDate } from './demo-date';
export { demoMemberships } from './demo-memberships';
export { loadDemoWorld } from './load-demo-world';
export { ORGANISATIONS, type DemoOrganisation } from './organisations';
export { asksByGraphql, demoPersonas, hasSeveralParts, roleOfPersona, type DemoPersona } from './personas';
export { PICTURE } from './picture.query';
export { DEMO_YOUTHS, YOUTHS, type ListedYouth, type YouthName } from './youths';
