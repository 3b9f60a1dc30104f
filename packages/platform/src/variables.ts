// The variables of the services' environments, without the services.
export * from '@brobygger/subgraph-kit/variables';
