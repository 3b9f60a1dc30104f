export { dataFolderOf, keptSecret, prepareDataFolder } from './data-folder';
export { openDatabases, type Databases } from './databases';
export { AllInOneEnvironment, readEnvironment } from './environment';
export { PLAYGROUND, SUPERGRAPH } from './paths';
