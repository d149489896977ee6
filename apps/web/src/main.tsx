import { createClient } from '@duet/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Console, createConsole } from './console.tsx';
import { explainIssue } from './explain-issue.ts';
import './styles/index.css';

// `jitless`: zod would otherwise try `new Function`, which the content security policy reports.
z.config({ jitless: true, customError: explainIssue });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <Console
      {...createConsole((reauthenticate) => createClient({ url: '/trpc', reauthenticate }))}
    />
  </StrictMode>,
);
