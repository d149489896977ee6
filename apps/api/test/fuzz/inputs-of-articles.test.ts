import { compareInputs } from './compare-inputs.ts';

// The half of all procedures; the other half is a file of its own, because files run side by side.
compareInputs('article');
