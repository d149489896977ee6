import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { z } from 'zod';
import { explainIssue } from '../src/explain-issue.ts';

z.config({ customError: explainIssue });

// Testing Library cleans up by itself only where the test functions are global.
afterEach(cleanup);
