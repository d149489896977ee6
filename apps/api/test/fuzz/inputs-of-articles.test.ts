import { compareInputs } from './compare-inputs.ts';

// A third of all procedures, in a file of its own: files run side by side where there are cores for it.
compareInputs('article');
