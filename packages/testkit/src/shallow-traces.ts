// Jest keeps a hundred frames of every error and maps each to its source. A GraphQL answer that refuses a page of fields
// makes hundreds of errors, and a seventh of the time of some tests went there. These are as many as Node keeps.
Error.stackTraceLimit = 10;
