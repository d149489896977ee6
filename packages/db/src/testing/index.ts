export { createPostgresqlAddress, type PostgresqlAddress } from './postgresql-address.ts';
export { testDatabaseProjects } from './projects.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
