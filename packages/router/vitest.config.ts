import { testDatabaseProjects } from '@duet/db/testing';
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { projects: await testDatabaseProjects() } });
